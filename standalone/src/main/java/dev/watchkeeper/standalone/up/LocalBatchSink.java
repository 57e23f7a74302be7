package dev.watchkeeper.standalone.up;

import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The collector's way to the analyzer in one process: a call of its front door, which knows what it has seen. */
@ApplicationScoped
public class LocalBatchSink implements BatchSink {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Ingest ingest;
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    LocalBatchSink(Ingest ingest) {
        this.ingest = ingest;
    }

    /** Runs on the collector's thread, which may wait. */
    @Override
    public BatchAnswer offer(Batch batch) throws InterruptedException {
        try {
            BatchAnswer answer = ingest.take(batch).subscribeAsCompletionStage().get();
            if (inTrouble.compareAndSet(true, false)) {
                Log.info("lines can be stored again");
            }
            return answer;
        } catch (ExecutionException e) {
            if (inTrouble.compareAndSet(false, true)) {
                Log.warnf("lines cannot be stored right now and wait in their files: %s", e.getCause());
            }
            return BatchSink.later(batch, AFTER_TROUBLE, "the database cannot take lines right now");
        }
    }
}
