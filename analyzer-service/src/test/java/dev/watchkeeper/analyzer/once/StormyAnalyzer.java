package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.analyzer.fold.Fold;
import dev.watchkeeper.analyzer.ingest.Ingest;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import dev.watchkeeper.kit.loop.Rounds;
import dev.watchkeeper.testkit.clock.TurnedClock;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** An analyzer whose transactions A and B the server can tell apart: each kind has connections of a name of its own. */
final class StormyAnalyzer {

    private final String name;
    private final Ingest ingest;
    private final Rounds folding;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger folded = new AtomicInteger();

    StormyAnalyzer(AnalyzerDatabase database, String name) {
        this.name = name;
        this.ingest = database.replica(ingestName()).ingest(TurnedClock.at(Oracle.RECEIVED_AT.toString()));
        Fold fold = database.replica(foldName()).fold();
        this.folding = new Rounds(
                "the fold of " + name,
                () -> fold.step().invoke(some -> folded.addAndGet(some ? 1 : 0)),
                Duration.ofMillis(5),
                Clock.systemUTC(),
                Infrastructure.getDefaultWorkerPool());
    }

    void startFolding() {
        folding.start();
    }

    void stopFolding() {
        folding.stop(Duration.ofSeconds(10));
    }

    /** Fails when a segment is not safe afterwards. */
    void take(Batch batch) {
        for (SegmentAnswer answer :
                ingest.take(batch).await().atMost(Duration.ofSeconds(60)).segments()) {
            if (answer.verdict() != Verdict.TAKEN) {
                throw new IllegalStateException(answer.toString());
            }
        }
        taken.incrementAndGet();
    }

    int taken() {
        return taken.get();
    }

    int folded() {
        return folded.get();
    }

    /** Whose transactions are A. */
    String ingestName() {
        return name + " ingest";
    }

    /** Whose transactions are B. */
    String foldName() {
        return name + " fold";
    }
}
