package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Where batches leave the collector. In its own process this is HTTP, in standalone a method call. */
public interface BatchSink {

    /** No stream has this number: an answer with it speaks of the batch as a whole. */
    long WHOLE_BATCH = 0;

    /**
     * Offers a batch and waits for the answer. Trouble is no exception but {@link #later}: whoever ships keeps the batch
     * and comes again with it.
     *
     * @throws InterruptedException the collector stops; the batch may or may not have arrived
     */
    BatchAnswer offer(Batch batch) throws InterruptedException;

    /** The answer to a batch of which nothing was taken, its samples included. */
    static BatchAnswer later(Batch batch, Duration after, String why) {
        Stream<Long> streams =
                Stream.concat(Stream.of(WHOLE_BATCH), batch.segments().stream().map(Segment::stream));
        List<SegmentAnswer> answers = streams.map(stream -> SegmentAnswer.later(stream, after.toMillis(), why))
                .toList();
        return new BatchAnswer(answers);
    }
}
