package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * The body of one request on its way in. It is read by no thread of its own and takes the room of what has come: one
 * that announces much and sends slowly keeps nobody out. All of it happens on the request's event loop.
 */
final class Arrival {

    /** A collector does not wait longer for its answer. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /**
     * A refused body is read and thrown away for this long: a connection that is closed at once takes the answer with
     * it, and one that is not read at all stays stuck.
     */
    private static final Duration LINGER = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Body body;
    private final UniEmitter<? super Body> waiting;
    private final long timer;
    private boolean over;
    private boolean ended;

    private Arrival(Vertx vertx, HttpServerRequest request, Room.Place place, UniEmitter<? super Body> waiting) {
        this.vertx = vertx;
        this.request = request;
        this.body = new Body(place);
        this.waiting = waiting;
        this.timer = vertx.setTimer(
                LONGEST.toMillis(),
                late -> refuse(new NotNow("the body did not come within " + LONGEST.toSeconds() + " seconds")));
    }

    /** The whole body, or a failure that says why it was not taken; the place is the caller's to close. */
    static Uni<Body> of(Vertx vertx, HttpServerRequest request, Room room, Room.Place place, long mostBytes) {
        return Uni.createFrom().emitter(waiting -> new Arrival(vertx, request, place, waiting).begin(room, mostBytes));
    }

    private void begin(Room room, long mostBytes) {
        request.exceptionHandler(broken -> refuse(new BadInput("the body broke off")));
        request.endHandler(end -> end());
        request.handler(more -> add(more, mostBytes));
        try {
            requireWelcome(room, mostBytes);
        } catch (RuntimeException e) {
            refuse(e);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    /** What is announced is asked for before the first byte is read. */
    private void requireWelcome(Room room, long mostBytes) {
        String announced = request.getHeader("Content-Length");
        if (announced != null) {
            requireAtMost(mostBytes, Long.parseLong(announced.strip()));
            room.requireRoomFor(Long.parseLong(announced.strip()));
        }
    }

    private void add(Buffer more, long mostBytes) {
        if (over) {
            return;
        }
        try {
            requireAtMost(mostBytes, body.length() + more.length());
            body.add(more.getBytes());
        } catch (RuntimeException e) {
            refuse(e);
        }
    }

    private void end() {
        ended = true;
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            waiting.complete(body);
        }
    }

    private void refuse(RuntimeException why) {
        if (over) {
            return;
        }
        over = true;
        vertx.cancelTimer(timer);
        waiting.fail(why);
        request.resume();
        vertx.setTimer(LINGER.toMillis(), late -> {
            if (!ended) {
                request.connection().close();
            }
        });
    }

    private static void requireAtMost(long mostBytes, long bytes) {
        if (bytes > mostBytes) {
            throw new TooLarge("a body is at most " + mostBytes + " bytes: send fewer lines at once");
        }
    }
}
