package dev.watchkeeper.analyzer.ingest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Batches of one stream that follow each other are read side by side and stored one after the other. Without it nothing
 * would be wrong, for the cursor decides; but the later one would often come too early, and have to come again.
 */
final class InTurn {

    /** The last run of a stream that came, and is not through. */
    private record Latest(long next, CompletableFuture<Void> over) {}

    private final Map<Long, Latest> byStream = new ConcurrentHashMap<>();

    /** A batch's place behind those that came before it; must be left when it is through, whatever became of it. */
    final class Place {

        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private final List<CompletableFuture<Void>> before = new ArrayList<>();
        private final Map<Long, Latest> mine = new ConcurrentHashMap<>();

        private Place(List<Run> runs) {
            for (Run run : runs) {
                Latest latest = new Latest(run.next(), over);
                mine.put(run.stream(), latest);
                Latest last = byStream.put(run.stream(), latest);
                if (last != null && last.next() == run.first()) {
                    before.add(last.over());
                }
            }
        }

        /** Comes when all that is directly before this batch is through. It came earlier, so nobody waits in a circle. */
        Uni<Void> turn() {
            return before.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .completionStage(CompletableFuture.allOf(before.toArray(CompletableFuture[]::new)));
        }

        void leave() {
            mine.forEach(byStream::remove);
            over.complete(null);
        }
    }

    Place enter(List<Run> runs) {
        return new Place(runs);
    }
}
