package dev.watchkeeper.analyzer.ledger;

import dev.watchkeeper.analyzer.ledger.LedgerQuery.LedgerPage;
import dev.watchkeeper.kit.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/ledger}: what became of every byte, by stream and day, in pages. */
@Path("/api/v1/ledger")
public class LedgerResource {

    private final LedgerQuery ledger;

    LedgerResource(LedgerQuery ledger) {
        this.ledger = ledger;
    }

    @GET
    @RolesAllowed(Scope.READ)
    public Uni<LedgerPage> page(
            @QueryParam("node") @Nullable String node,
            @QueryParam("path") @Nullable String path,
            @QueryParam("stream") @Nullable String stream,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("trouble") @Nullable String trouble,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @Nullable String limit) {
        return ledger.page(LedgerWish.of(node, path, stream, from, to, trouble, before, limit));
    }
}
