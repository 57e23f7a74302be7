package dev.watchkeeper.analyzer.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/batches}: where collectors bring what they have read. Documented in docs/wire.md. */
@Path("/api/v1/batches")
public class IngestResource {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Ingest ingest;
    private final BatchReader reader;
    private final Semaphore inFlight;
    private final AtomicBoolean inTrouble = new AtomicBoolean();

    IngestResource(Ingest ingest, ObjectMapper json, IngestConfig config) {
        this.ingest = ingest;
        this.reader = new BatchReader(json, new BodyLimit(config.maxInflated().asLongValue(), config.maxInflating()));
        this.inFlight = new Semaphore(config.maxInFlight());
    }

    /** Blocking, because inflating and reading JSON keep a thread busy. */
    @POST
    @Blocking
    @RolesAllowed(Scope.INGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> take(InputStream body, @HeaderParam("Content-Encoding") @Nullable String encoding)
            throws IOException, InterruptedException {
        byte[] bytes = body.readAllBytes();
        if (!inFlight.tryAcquire()) {
            return Uni.createFrom().item(later("too many batches at once"));
        }
        Batch batch;
        try {
            batch = reader.read(bytes, encoding);
        } catch (RuntimeException e) {
            inFlight.release();
            throw e;
        }
        return ingest.take(batch)
                .map(this::taken)
                .onFailure()
                .recoverWithItem(this::notTaken)
                .eventually(() -> inFlight.release());
    }

    private Response taken(BatchAnswer answer) {
        if (inTrouble.compareAndSet(true, false)) {
            Log.info("batches can be stored again");
        }
        return Response.ok(answer).build();
    }

    private Response notTaken(Throwable trouble) {
        if (inTrouble.compareAndSet(false, true)) {
            Log.error("a batch could not be stored; its sender keeps it and comes back", trouble);
        }
        return later("the database cannot take lines right now");
    }

    private static Response later(String why) {
        return Response.fromResponse(Problem.of(503, why).response())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }
}
