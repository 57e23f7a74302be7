package dev.watchkeeper.alert.alerts;

import dev.watchkeeper.alert.alerts.AlertsQuery.ToldAlert;
import dev.watchkeeper.kit.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts for those who ask. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    /** A page of alerts, the newest first; the next page is asked for with {@code before} = the last alert's id. */
    public record AlertsPage(List<ToldAlert> alerts) {}

    private final AlertsQuery alerts;

    AlertsResource(AlertsQuery alerts) {
        this.alerts = alerts;
    }

    @GET
    @RolesAllowed(Scope.READ)
    public Uni<AlertsPage> alerts(
            @QueryParam("limit") @Nullable String limit, @QueryParam("before") @Nullable String before) {
        return alerts.page(PageWish.of(limit, before)).map(AlertsPage::new);
    }
}
