package dev.watchkeeper.analyzer.ledger.check;

import java.util.ArrayList;
import java.util.List;

/** Adds up accounts, and names the first few that are uneven. */
final class Tally {

    /** More names help nobody: then something is wrong that is not about these streams. */
    static final int MOST_NAMED = 20;

    private final List<Uneven> named = new ArrayList<>();
    private Sums sums = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

    void add(Account account) {
        sums = sums.plus(account);
        if (!account.isEven() && named.size() < MOST_NAMED) {
            named.add(Uneven.of(account));
        }
    }

    Sums sums() {
        return sums;
    }

    List<Uneven> named() {
        return List.copyOf(named);
    }
}
