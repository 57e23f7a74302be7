package dev.watchkeeper.collector.ship;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Threads that stand still until the test lets one of them run: batches that are under way. */
final class OpenOffers implements Executor {

    private final List<Runnable> open = new ArrayList<>();

    @Override
    public void execute(Runnable offer) {
        open.add(offer);
    }

    int count() {
        return open.size();
    }

    /** This one is received and answered. */
    void answer(int which) {
        open.remove(which).run();
    }

    /** None of them will ever arrive. */
    void forget() {
        open.clear();
    }
}
