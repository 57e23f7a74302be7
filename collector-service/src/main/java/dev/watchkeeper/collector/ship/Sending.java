package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.BatchAnswer;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Offers batches, each on a thread of its own, and hands the answers to whoever asks for them. */
final class Sending {

    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    /** A batch and what was said of it. */
    record Answered(Way way, Load load, BatchAnswer answer) {}

    private final Executor threads;
    private final LinkedBlockingDeque<Answered> answered = new LinkedBlockingDeque<>();

    Sending(Executor threads) {
        this.threads = threads;
    }

    void send(Way way, Load load) {
        threads.execute(() -> offer(way, load));
    }

    @Nullable
    Answered nextAnswer() {
        return answered.poll();
    }

    boolean hasAnswers() {
        return !answered.isEmpty();
    }

    /** Returns as soon as an answer is there, or when the time is over. */
    void awaitAnswer(Duration most) throws InterruptedException {
        Answered first = answered.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            answered.addFirst(first);
        }
    }

    private void offer(Way way, Load load) {
        try {
            answered.add(new Answered(way, load, load.ready().offer()));
        } catch (InterruptedException e) {
            // The collector stops, and nobody waits for the answer any more.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Log.error("a batch could not be offered, it is offered again", e);
            answered.add(new Answered(way, load, failed(load, e)));
        }
    }

    private static BatchAnswer failed(Load load, RuntimeException failure) {
        return BatchSink.later(load.out().batch(), AFTER_A_FAILURE, failure.toString());
    }
}
