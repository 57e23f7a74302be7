package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.SegmentAnswer;
import java.time.Duration;

/**
 * Where batches leave the collector. In its own process this is HTTP, in standalone a method call. Several batches may be
 * offered at once.
 */
public interface BatchSink {

    /** A batch with all done to it that needs no receiver, such as writing it down. */
    @FunctionalInterface
    interface Ready {
        BatchAnswer offer() throws InterruptedException;
    }

    /**
     * Offers a batch and waits for the answer. Trouble is no exception but {@link #later}: whoever ships keeps the batch
     * and comes again with it.
     *
     * @throws InterruptedException the collector stops; the batch may or may not have arrived
     */
    BatchAnswer offer(Batch batch) throws InterruptedException;

    /** What is made ready now goes the faster when its time has come; it may be offered more than once. */
    default Ready ready(Batch batch) {
        return () -> offer(batch);
    }

    /** The answer to a batch of which nothing was taken, its samples included. */
    static BatchAnswer later(Batch batch, Duration after, String why) {
        return new BatchAnswer(
                batch.segments().stream()
                        .map(segment -> SegmentAnswer.later(segment.stream(), after.toMillis(), why))
                        .toList(),
                false);
    }
}
