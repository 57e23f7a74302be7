package dev.watchkeeper.analyzer.issue;

import dev.watchkeeper.analyzer.issue.IssueQuery.Filter;
import dev.watchkeeper.analyzer.issue.IssueQuery.Issue;
import dev.watchkeeper.analyzer.issue.IssueQuery.Whole;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.NotFound;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/issues}: what is wrong, and a person's word on it. */
@Path("/api/v1/issues")
public class IssueResource {

    private static final int MOST = 500;

    private final IssueQuery issues;
    private final IssueStore store;
    private final Pool pool;
    private final SecurityIdentity caller;

    IssueResource(IssueQuery issues, IssueStore store, Pool pool, SecurityIdentity caller) {
        this.issues = issues;
        this.store = store;
        this.pool = pool;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.READ)
    public Uni<List<Issue>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("class") @Nullable String troubleClass,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit is a number from 1 to " + MOST);
        }
        return issues.page(new Filter(state, severity, troubleClass), before, limit);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Scope.READ)
    public Uni<Whole> one(@PathParam("id") long id) {
        return issues.one(id).map(found -> found.orElseThrow(() -> noSuch(id)));
    }

    @POST
    @Path("{id}/acknowledge")
    @RolesAllowed(Scope.OPERATE)
    public Uni<Whole> acknowledge(@PathParam("id") long id) {
        return change(id, tx -> store.acknowledge(tx, id, who()));
    }

    @POST
    @Path("{id}/resolve")
    @RolesAllowed(Scope.OPERATE)
    public Uni<Whole> resolve(@PathParam("id") long id) {
        return change(id, tx -> store.resolve(tx, id, who()));
    }

    /** Said twice, it changes nothing the second time: the answer is how the issue stands. */
    private Uni<Whole> change(long id, Function<SqlConnection, Uni<Boolean>> step) {
        return pool.withTransaction(step).flatMap(changed -> one(id));
    }

    private String who() {
        return caller.getPrincipal().getName();
    }

    private static NotFound noSuch(long id) {
        return new NotFound("there is no issue " + id);
    }
}
