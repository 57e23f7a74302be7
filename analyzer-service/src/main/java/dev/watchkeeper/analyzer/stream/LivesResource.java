package dev.watchkeeper.analyzer.stream;

import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.BadInput;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/lives}: a collector without state takes over its node. Documented in docs/wire.md. */
@Path("/api/v1/lives")
public class LivesResource {

    private static final int LONGEST_NAME = 255;

    private final LifeStore lives;

    LivesResource(LifeStore lives) {
        this.lives = lives;
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    public Uni<NodeLife> begin(@QueryParam("node") @Nullable String node, @QueryParam("by") @Nullable String by) {
        if (node == null || by == null || !isName(node) || !isName(by)) {
            throw new BadInput("a life is of a node and begun by a process: node=NAME and by=NAME, at most "
                    + LONGEST_NAME + " characters each");
        }
        return lives.begin(node, by).map(life -> new NodeLife(life, by));
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.INGEST})
    public Uni<NodeLife> last(@QueryParam("node") @Nullable String node) {
        if (node == null || !isName(node)) {
            throw new BadInput("a life is of a node: node=NAME, at most " + LONGEST_NAME + " characters");
        }
        return lives.last(node);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
    }
}
