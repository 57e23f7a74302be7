package dev.watchkeeper.analyzer.issue;

import dev.watchkeeper.analyzer.issue.EvidenceStore.Shown;
import dev.watchkeeper.analyzer.issue.IssueLife.GoesOn;
import dev.watchkeeper.analyzer.issue.IssueLife.Opens;
import dev.watchkeeper.analyzer.issue.IssueLife.Regresses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables {@code issue} and {@code issue_step}. Nothing else writes to them. */
@ApplicationScoped
public class IssueStore {

    /** Held until the transaction ends, in order of the keys: two folds that meet wait, and never block each other. */
    static final String HOLD = """
            select issue_key, state, resolved_at
              from issue
             where issue_key = any($1::text[])
             order by issue_key
               for update
            """;

    /**
     * An issue is told by its earliest line, so that it does not matter who folds first; which of two lines of one time
     * that is, is settled as in {@link Telling}.
     */
    static final String SIGHT = """
            insert into issue (
                issue_key, code, scope, component, class, category, severity, title, cause, advice,
                lines, first_seen, last_seen)
            select *
              from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                          $9::text[], $10::text[], $11::bigint[], $12::timestamptz[], $13::timestamptz[])
             order by 1
                on conflict (issue_key) do update
               set lines     = issue.lines + excluded.lines,
                   last_seen = greatest(issue.last_seen, excluded.last_seen),
                   (first_seen, component, class, category, severity, title, cause, advice, code) = (
                       select t.first_seen, t.component, t.class, t.category, t.severity, t.title, t.cause, t.advice,
                              t.code
                         from (values (issue.first_seen, issue.component, issue.class, issue.category, issue.severity,
                                       issue.title, issue.cause, issue.advice, issue.code),
                                      (excluded.first_seen, excluded.component, excluded.class, excluded.category,
                                       excluded.severity, excluded.title, excluded.cause, excluded.advice,
                                       excluded.code))
                              as t(first_seen, component, class, category, severity, title, cause, advice, code)
                        order by t.first_seen, t.title collate "C", t.component collate "C", t.class collate "C",
                                 t.severity collate "C", t.cause collate "C", t.advice collate "C", t.code
                        limit 1)
            returning issue_id, issue_key, (xmax = 0) as opened, evidence_to
            """;

    static final String REGRESS = """
            update issue
               set state       = 'regressed',
                   resolved_at = null
             where issue_id = $1
            """;

    static final String ADD_STEP = """
            insert into issue_step (issue_id, step, who, note)
            values ($1, $2, $3, $4)
            """;

    static final String RESOLVE = """
            update issue
               set state       = 'resolved',
                   resolved_at = now()
             where issue_id = $1
               and state   <> 'resolved'
            """;

    static final String ACKNOWLEDGE = """
            update issue
               set state = 'acknowledged'
             where issue_id = $1
               and state in ('open', 'regressed')
            """;

    private final EventStore events;
    private final EvidenceStore evidence;

    public IssueStore(EventStore events, EvidenceStore evidence) {
        this.events = events;
        this.evidence = evidence;
    }

    /** Runs inside the fold's transaction. Opens, regresses or goes on, and writes the events of what it did. */
    public Uni<Void> sight(SqlConnection tx, String scope, List<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Sighting> inOrder =
                sightings.stream().sorted(Comparator.comparing(Sighting::about)).toList();
        return tx.preparedQuery(HOLD)
                .execute(Tuple.tuple().addArrayOfString(column(inOrder, one -> one.keyIn(scope), String[]::new)))
                .map(IssueStore::before)
                .flatMap(before -> tx.preparedQuery(SIGHT)
                        .execute(columns(scope, inOrder))
                        .flatMap(rows -> follow(tx, scope, inOrder, before, rows)));
    }

    /** A person's word. False: there was nothing to change. */
    public Uni<Boolean> resolve(SqlConnection tx, long issue, String who) {
        return step(tx, RESOLVE, issue, "resolved", who);
    }

    /** A person's word. False: there was nothing to change. */
    public Uni<Boolean> acknowledge(SqlConnection tx, long issue, String who) {
        return step(tx, ACKNOWLEDGE, issue, "acknowledged", who);
    }

    private record Before(String state, @Nullable Instant resolvedAt) {}

    private Uni<Void> follow(
            SqlConnection tx, String scope, List<Sighting> sightings, Map<String, Before> before, RowSet<Row> rows) {
        Map<String, Sighting> byKey = new HashMap<>();
        sightings.forEach(sighting -> byKey.put(sighting.keyIn(scope), sighting));
        List<Shown> shown = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Row row : rows) {
            String key = row.getString("issue_key");
            Sighting sighting = byKey.get(key);
            if (sighting == null) {
                throw new IllegalStateException("the database returned an issue nobody sighted");
            }
            long issue = row.getLong("issue_id");
            OffsetDateTime enough = row.getOffsetDateTime("evidence_to");
            sighting.evidence().stream()
                    .filter(line -> enough == null || !line.time().isAfter(enough.toInstant()))
                    .forEach(line -> shown.add(new Shown(issue, line)));
            IssueLife life = life(row.getBoolean("opened"), before.get(key), sighting.lastSeen());
            all = all.chain(() -> settle(tx, issue, life));
        }
        return all.chain(() -> evidence.add(tx, shown));
    }

    private static IssueLife life(boolean opened, @Nullable Before before, Instant lastSeen) {
        if (opened) {
            return new Opens();
        }
        // Not there when it was looked for, and there now: another fold opened it in between.
        return before == null ? new GoesOn() : IssueLife.of(before.state(), before.resolvedAt(), lastSeen);
    }

    private Uni<Void> settle(SqlConnection tx, long issue, IssueLife life) {
        return switch (life) {
            case Opens opens ->
                addStep(tx, issue, "opened", IssueLife.THE_WATCH).chain(() -> events.write(tx, "issue_opened", issue));
            case Regresses regresses ->
                tx.preparedQuery(REGRESS)
                        .execute(Tuple.of(issue))
                        .chain(() -> addStep(tx, issue, "regressed", IssueLife.THE_WATCH))
                        .chain(() -> events.write(tx, "issue_regressed", issue));
            case GoesOn goesOn -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Boolean> step(SqlConnection tx, String sql, long issue, String step, String who) {
        return tx.preparedQuery(sql)
                .execute(Tuple.of(issue))
                .flatMap(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : addStep(tx, issue, step, who).replaceWith(true));
    }

    private static Uni<Void> addStep(SqlConnection tx, long issue, String step, String who) {
        return tx.preparedQuery(ADD_STEP)
                .execute(Tuple.of(issue, step, who, ""))
                .replaceWithVoid();
    }

    private static Map<String, Before> before(RowSet<Row> rows) {
        Map<String, Before> before = new HashMap<>();
        for (Row row : rows) {
            OffsetDateTime resolvedAt = row.getOffsetDateTime("resolved_at");
            before.put(
                    row.getString("issue_key"),
                    new Before(row.getString("state"), resolvedAt == null ? null : resolvedAt.toInstant()));
        }
        return before;
    }

    private static Tuple columns(String scope, List<Sighting> sightings) {
        return Tuple.tuple()
                .addArrayOfString(column(sightings, one -> one.keyIn(scope), String[]::new))
                .addArrayOfLong(column(sightings, Sighting::code, Long[]::new))
                .addArrayOfString(column(sightings, one -> scope, String[]::new))
                .addArrayOfString(column(sightings, Sighting::component, String[]::new))
                .addArrayOfString(column(sightings, Sighting::troubleClass, String[]::new))
                .addArrayOfString(column(sightings, Sighting::category, String[]::new))
                .addArrayOfString(column(sightings, Sighting::severity, String[]::new))
                .addArrayOfString(column(sightings, Sighting::title, String[]::new))
                .addArrayOfString(column(sightings, Sighting::cause, String[]::new))
                .addArrayOfString(column(sightings, Sighting::advice, String[]::new))
                .addArrayOfLong(column(sightings, Sighting::lines, Long[]::new))
                .addArrayOfOffsetDateTime(
                        column(sightings, one -> one.firstSeen().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        column(sightings, one -> one.lastSeen().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new));
    }

    private static <V> V[] column(
            List<Sighting> rows, Function<Sighting, @Nullable V> value, java.util.function.IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < column.length; i++) {
            V cell = value.apply(rows.get(i));
            if (cell != null) {
                column[i] = cell;
            }
        }
        return column;
    }
}
