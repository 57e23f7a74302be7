package dev.watchkeeper.analyzer.door;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few at once, the others in the order they came. Who waits keeps no thread busy, and does not wait for ever. */
final class Turns {

    private final Duration patience;
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    Turns(int atOnce, Duration patience) {
        this.free = atOnce;
        this.patience = patience;
    }

    /** Does the work when its turn has come; the turn ends with the work. */
    <T> Uni<T> inTurn(Uni<T> work) {
        return Uni.createFrom()
                .completionStage(this::next)
                .onFailure()
                .transform(late -> new NotNow("too many batches at once: come again"))
                .flatMap(mine -> work.onTermination().invoke(this::end));
    }

    private synchronized CompletableFuture<Void> next() {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> mine = new CompletableFuture<>();
        waiting.add(mine);
        return mine.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((turn, late) -> forget(mine));
    }

    /** Hands the turn on. One that gave up in the same moment is passed over. */
    private void end() {
        CompletableFuture<Void> following = followingOrFree();
        while (following != null && !following.complete(null)) {
            following = followingOrFree();
        }
    }

    private synchronized @Nullable CompletableFuture<Void> followingOrFree() {
        CompletableFuture<Void> following = waiting.poll();
        if (following == null) {
            free++;
        }
        return following;
    }

    private synchronized void forget(CompletableFuture<Void> mine) {
        waiting.remove(mine);
    }
}
