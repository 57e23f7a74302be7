package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.BadInput;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/streams}: which streams there are and where their cursors stand, in pages by id. */
@Path("/api/v1/streams")
public class StreamsResource {

    private static final int MOST = 1_000;

    private final StreamQuery streams;

    StreamsResource(StreamQuery streams) {
        this.streams = streams;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.INGEST})
    public Uni<List<KnownStream>> list(
            @QueryParam("node") @Nullable String node,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit is a number from 1 to " + MOST);
        }
        return streams.ofNode(node, after, limit);
    }
}
