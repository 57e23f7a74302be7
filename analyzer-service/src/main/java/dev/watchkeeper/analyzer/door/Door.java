package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.contract.Batch;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets batches in: first their bytes, as long as there is room, then a few at once to be unfolded and worked on. Nobody
 * who has room waits for more of it, so nobody waits for ever.
 */
public final class Door {

    private final Vertx vertx;
    private final Room room;
    private final Bounds bounds;
    private final Turns turns;
    private final BodyLimit limit;

    /**
     * How much is let in.
     *
     * @param body bytes of one body as it is sent
     * @param inflated bytes of it after inflating
     * @param atOnce batches that are unfolded and worked on at once
     * @param patience how long a sender whose body has come waits for the answer
     */
    public record Bounds(long body, long inflated, int atOnce, Duration patience) {}

    public Door(Vertx vertx, Room room, Bounds bounds) {
        this.vertx = vertx;
        this.room = room;
        this.bounds = bounds;
        this.turns = new Turns(bounds.atOnce(), bounds.patience());
        this.limit = new BodyLimit(bounds.inflated());
    }

    /** Asked when the process starts: what is missing is told then, and not to the first sender. */
    public static void requireTools() {
        Unzstd.requireLoaded();
    }

    /**
     * Fails with {@link NotNow} when there is no room, no turn or no result in time. Work that has begun goes on to its
     * end then, and leaves its room only there.
     */
    public <T> Uni<T> letIn(
            HttpServerRequest request, @Nullable String encoding, Function<Batch, Uni<? extends T>> work) {
        Room.Place place = room.place();
        return arrived(request, encoding, place)
                .flatMap(body ->
                        inTime(turns.inTurn(unfolded(body, encoding, place).<T>flatMap(work))
                                .onTermination()
                                .invoke(place::close)));
    }

    private Uni<Body> arrived(HttpServerRequest request, @Nullable String encoding, Room.Place place) {
        return Arrival.of(vertx, request, room, place, bounds.body())
                .invoke(body -> limit.requireFit(body, encoding))
                .onFailure()
                .invoke(place::close)
                .onCancellation()
                .invoke(place::close);
    }

    private Uni<Batch> unfolded(Body body, @Nullable String encoding, Room.Place place) {
        return Uni.createFrom()
                .item(() -> {
                    try (InputStream json = limit.open(body, encoding)) {
                        return BatchReader.read(json, place);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        place.leaveBody();
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The sender stops waiting; the work does not: a transaction is never abandoned half way. */
    private <T> Uni<T> inTime(Uni<T> work) {
        return work.memoize()
                .indefinitely()
                .ifNoItem()
                .after(bounds.patience())
                .failWith(
                        () -> new NotNow(
                                "the database does not answer in time: come again, what is stored by then is not stored twice"));
    }
}
