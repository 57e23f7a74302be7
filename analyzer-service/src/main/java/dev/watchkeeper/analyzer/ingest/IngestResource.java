package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.door.Door;
import dev.watchkeeper.analyzer.door.NotNow;
import dev.watchkeeper.analyzer.door.Room;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.Problem;
import dev.watchkeeper.kit.problem.TooLarge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/batches}: where collectors bring what they have read. Documented in docs/wire.md. */
@Path("/api/v1/batches")
public class IngestResource {

    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int PART_OF_THE_HEAP = 3;
    private static final long LARGEST_BODY = 8 << 20;

    private final Ingest ingest;
    private final MeterRegistry meters;
    private final Door door;
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    IngestResource(Ingest ingest, Vertx vertx, VertxHttpConfig http, IngestConfig config, MeterRegistry meters) {
        this.ingest = ingest;
        this.meters = meters;
        Room room = new Room(config.maxInFlightBytes()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
        meters.gauge("watchkeeper_ingest_bytes_in_flight", room, Room::taken);
        long body = http.limits().maxBodySize().map(MemorySize::asLongValue).orElse(LARGEST_BODY);
        this.door = new Door(
                vertx,
                room,
                new Door.Bounds(body, config.maxInflated().asLongValue(), config.maxInFlight(), config.patience()));
    }

    void start(@Observes @Priority(4) StartupEvent event) {
        Door.requireTools();
    }

    /** Reads the body itself, as it comes: a framework that reads it first knows nothing of room. */
    @POST
    @NonBlocking
    @RolesAllowed(Scope.INGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(schema = @Schema(implementation = Batch.class)))
    public Uni<Response> take(
            @Context HttpServerRequest request, @HeaderParam("Content-Encoding") @Nullable String encoding) {
        return door.letIn(request, encoding, ingest::take)
                .map(this::taken)
                .onFailure(failure -> !isTheSenders(failure))
                .recoverWithItem(this::notTaken);
    }

    private boolean isTheSenders(Throwable failure) {
        boolean senders = failure instanceof BadInput || failure instanceof TooLarge;
        if (senders) {
            count("refused");
        }
        return senders;
    }

    private Response taken(BatchAnswer answer) {
        count("taken");
        if (inTrouble.compareAndSet(true, false)) {
            Log.info("batches can be stored again");
        }
        return Response.ok(answer).build();
    }

    private Response notTaken(Throwable failure) {
        count("later");
        if (failure instanceof NotNow notNow) {
            return later(String.valueOf(notNow.getMessage()));
        }
        if (inTrouble.compareAndSet(false, true)) {
            Log.error("a batch could not be stored; its sender keeps it and comes back", failure);
        }
        return later("the database cannot take lines right now");
    }

    private void count(String answer) {
        meters.counter("watchkeeper_ingest_batches", "answer", answer).increment();
    }

    private static Response later(String why) {
        return Response.fromResponse(Problem.of(503, why).response())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }
}
