package dev.watchkeeper.report.web;

import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.report.overview.OverviewQuery;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What a person sees first. */
@Path("/")
public class HomePage {

    private final OverviewQuery overview;

    HomePage(OverviewQuery overview) {
        this.overview = overview;
    }

    /** With {@code ?fragment=overview} only the part that changes, for the page to renew itself. */
    @GET
    @RolesAllowed(Scope.READ)
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> home(@QueryParam("fragment") @Nullable String fragment) {
        return overview.now().map(PageView::of).map(page -> fragment == null ? Pages.home(page) : Pages.overview(page));
    }
}
