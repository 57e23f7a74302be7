package dev.watchkeeper.analyzer.ledger.check;

import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.NotFound;
import dev.watchkeeper.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/ledger/check}: what the last self-check found, and a check right now. */
@Path("/api/v1/ledger/check")
public class CheckResource {

    private static final int CONFLICT = 409;

    private final LedgerCheck check;

    CheckResource(LedgerCheck check) {
        this.check = check;
    }

    @GET
    @RolesAllowed(Scope.READ)
    public Uni<Checked> last() {
        return check.last().map(last -> last.orElseThrow(() -> new NotFound("the ledger was not checked yet")));
    }

    @POST
    @RolesAllowed(Scope.ADMIN)
    public Uni<Response> run() {
        return check.run()
                .map(done -> done.map(checked -> Response.ok(checked).build())
                        .orElseGet(() -> Problem.of(
                                        CONFLICT, "the ledger is being checked right now; GET has the result soon")
                                .response()));
    }
}
