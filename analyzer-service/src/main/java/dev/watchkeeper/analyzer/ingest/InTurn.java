package dev.watchkeeper.analyzer.ingest;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Batches of one stream that follow each other are read and written side by side, and move their cursors one after the
 * other. Without it nothing would be wrong, for the cursor decides; but the later one would often come too early, and have
 * to come again.
 */
final class InTurn {

    /** Where a run ends, and the one that follows it begins. */
    private record End(long stream, long offset) {}

    /**
     * How far a batch has come. It is all that those behind it keep of it: as a whole each would keep the one before it, and
     * of a stream that never rests all lines would stay in memory.
     */
    private record Course(CompletableFuture<Void> begun, CompletableFuture<Void> over) {

        Course() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    private final Map<End, Place> underWay = new ConcurrentHashMap<>();
    private final Map<End, CompletableFuture<Course>> missing = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long one that came before its turn waits for what it has overtaken */
    InTurn(Duration patience) {
        this.patience = patience;
    }

    /** A batch's place behind those that came before it; must be left when it is through, whatever became of it. */
    final class Place {

        private final Course course = new Course();
        private final List<Run> runs;
        private final List<Course> before = new ArrayList<>();

        private Place(List<Run> runs) {
            this.runs = runs;
            for (Run run : runs) {
                Place follows = underWay.get(new End(run.stream(), run.first()));
                if (follows != null) {
                    before.add(follows.course);
                }
            }
            // Only now: whatever a sender makes of its runs, none waits for itself.
            runs.forEach(run -> underWay.put(new End(run.stream(), run.next()), this));
        }

        /** Those that overtook this batch wait no more. */
        private void tellThoseAhead() {
            for (Run run : runs) {
                CompletableFuture<Course> awaited = missing.remove(new End(run.stream(), run.next()));
                if (awaited != null) {
                    awaited.complete(course);
                }
            }
        }

        /**
         * Whether this batch came before its turn; then what it has overtaken may be on its way. Answers yes when that is
         * through, or has not been for too long: whatever a sender makes of its order, nobody waits for ever.
         *
         * @param cursors where its streams stand
         */
        Uni<Boolean> hasOvertaken(Map<Long, Long> cursors) {
            List<End> gaps = runs.stream()
                    .filter(run -> cursors.getOrDefault(run.stream(), run.first()) < run.first())
                    .map(run -> new End(run.stream(), run.first()))
                    .toList();
            if (gaps.isEmpty()) {
                return Uni.createFrom().item(false);
            }
            List<CompletableFuture<Course>> awaited =
                    gaps.stream().map(this::coming).toList();
            return Uni.createFrom()
                    .completionStage(CompletableFuture.allOf(awaited.stream()
                                    .map(coming -> coming.thenCompose(Course::over))
                                    .toArray(CompletableFuture[]::new))
                            .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                            .thenRun(() -> gaps.forEach(missing::remove)))
                    .replaceWith(true);
        }

        private CompletableFuture<Course> coming(End gap) {
            CompletableFuture<Course> awaited = missing.computeIfAbsent(gap, none -> new CompletableFuture<>());
            Place come = underWay.get(gap);
            if (come != null) {
                awaited.complete(come.course);
            }
            return awaited;
        }

        /**
         * Comes when all that is directly before this batch has a connection: who waits in a transaction never keeps one
         * from those it waits for.
         */
        Uni<Void> near() {
            return all(Course::begun);
        }

        /** Comes when all that is directly before this batch is through. It came earlier, so nobody waits in a circle. */
        Uni<Void> turn() {
            return all(Course::over);
        }

        /** Nothing before this batch is still under way. */
        boolean isFirst() {
            return before.stream().allMatch(course -> course.over().isDone());
        }

        /** It is in a transaction. */
        void begin() {
            course.begun().complete(null);
        }

        void leave() {
            runs.forEach(run -> underWay.remove(new End(run.stream(), run.next()), this));
            course.begun().complete(null);
            course.over().complete(null);
        }

        private Uni<Void> all(Function<Course, CompletableFuture<Void>> what) {
            return before.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                            .completionStage(CompletableFuture.allOf(
                                    before.stream().map(what).toArray(CompletableFuture[]::new)));
        }
    }

    Place enter(List<Run> runs) {
        Place place = new Place(runs);
        place.tellThoseAhead();
        return place;
    }
}
