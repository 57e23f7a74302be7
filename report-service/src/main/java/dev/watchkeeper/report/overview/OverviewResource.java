package dev.watchkeeper.report.overview;

import dev.watchkeeper.kit.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The overview for programs. */
@Path("/api/v1/overview")
public class OverviewResource {

    private final OverviewQuery overview;

    OverviewResource(OverviewQuery overview) {
        this.overview = overview;
    }

    @GET
    @RolesAllowed(Scope.READ)
    public Uni<Overview> now() {
        return overview.now();
    }
}
