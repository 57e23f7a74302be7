package dev.watchkeeper.report.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.report.overview.Overview.LevelHour;
import dev.watchkeeper.report.overview.Overview.NodeNow;
import dev.watchkeeper.report.overview.Overview.OpenIssue;
import dev.watchkeeper.report.overview.Overview.RecentAlert;
import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.report.testing.Seed;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewQueryDbTest {

    private static final Vertx VERTX = Vertx.vertx();

    private static Seed seed;
    private static Pool pool;

    @BeforeAll
    static void open() {
        TestDatabase database = ReportDatabase.migrated();
        seed = new Seed(database);
        pool = PgBuilder.pool()
                .connectingTo(database.urlWithLogin())
                .using(VERTX)
                .build();
    }

    @AfterAll
    static void close() {
        pool.closeAndAwait();
        VERTX.closeAndAwait();
    }

    @BeforeEach
    void clear() {
        seed.clear();
    }

    @Test
    void an_empty_database_is_an_empty_overview() {
        Overview overview = read();

        assertThat(overview.issues().open()).isZero();
        assertThat(overview.topIssues()).isEmpty();
        assertThat(overview.lastHour()).isEmpty();
        assertThat(overview.nodes()).isEmpty();
        assertThat(overview.streams().count()).isZero();
        assertThat(overview.alerts()).isEmpty();
    }

    @Test
    void open_issues_are_counted_by_severity_and_resolved_ones_are_not() {
        seed.issue("a", "CRITICAL", "open", 1, "a");
        seed.issue("b", "HIGH", "regressed", 1, "b");
        seed.issue("c", "HIGH", "acknowledged", 1, "c");
        seed.issue("d", "CRITICAL", "resolved", 1, "d");

        assertThat(read().issues()).isEqualTo(new Overview.OpenIssues(3, 1, 2, 0, 0, 0));
    }

    @Test
    void the_worst_issues_come_first_and_among_equals_the_latest() {
        seed.issue("a", "LOW", "open", 1, "low, now");
        seed.issue("b", "HIGH", "open", 90, "high, before");
        seed.issue("c", "HIGH", "open", 5, "high, now");
        seed.issue("d", "CRITICAL", "open", 3_600, "critical, long ago");

        assertThat(read().topIssues())
                .extracting(OpenIssue::title)
                .containsExactly("critical, long ago", "high, now", "high, before", "low, now");
    }

    @Test
    void ten_issues_are_enough_and_the_count_knows_the_rest() {
        for (int i = 0; i < 11; i++) {
            seed.issue("key " + i, "MEDIUM", "open", i, "title");
        }

        Overview overview = read();

        assertThat(overview.topIssues()).hasSize(10);
        assertThat(overview.issues().medium()).isEqualTo(11);
    }

    @Test
    void an_issue_says_what_it_is_and_what_to_do() {
        seed.issue("a", "CRITICAL", "open", 30, "no connection");

        OpenIssue issue = read().topIssues().getFirst();

        assertThat(issue.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(issue.issueClass()).isEqualTo("db_connection");
        assertThat(issue.scope()).isEqualTo("node:db-1");
        assertThat(issue.component()).isNull();
        assertThat(issue.code()).isEqualTo("v1:0000-0000-001A");
        assertThat(issue.lines()).isEqualTo(17);
        assertThat(Duration.between(issue.firstSeen(), issue.lastSeen()))
                .isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
        assertThat(issue.cause()).isEqualTo("The pool has no free connection.");
        assertThat(issue.advice()).isEqualTo("Look at the longest running transactions.");
    }

    @Test
    void the_last_hour_is_sixty_minutes_of_every_level_that_was_met() {
        seed.stream(1, "web-1", "/var/log/a.log", 10, 10);
        seed.stream(2, "web-2", "/var/log/a.log", 10, 10);
        seed.lines(1, 58, 2, 5);
        seed.lines(1, 30, 4, 7);
        seed.lines(2, 30, 4, 1);
        seed.lines(1, 75, 5, 1_000);

        Overview overview = read();

        assertThat(overview.lastHour()).extracting(LevelHour::level).containsExactly("ERROR", "INFO");
        LevelHour errors = overview.lastHour().getFirst();
        assertThat(errors.lines()).isEqualTo(8);
        assertThat(errors.perMinute()).hasSize(60).containsOnlyOnce(8L).contains(0L);
        int minute = errors.perMinute().indexOf(8L);
        assertThat(Duration.between(errors.from().plus(Duration.ofMinutes(minute)), overview.at()))
                .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(32));
    }

    @Test
    void a_node_shows_its_newest_sample_however_old() {
        seed.sample("web-1", 20, 1, 10, 20);
        seed.sample("web-1", 5, 12.5, 40, 91);
        seed.sample("db-1", 7_200, 99, 50, 50);

        assertThat(read().nodes()).extracting(NodeNow::node).containsExactly("db-1", "web-1");
        NodeNow web = read().nodes().getLast();
        assertThat(web.cpuPercent()).isEqualTo(12.5);
        assertThat(web.memoryPercent()).isEqualTo(40);
        assertThat(web.diskPercent()).isEqualTo(91);
        assertThat(web.load1()).isEqualTo(1.25);
        assertThat(web.ageSeconds()).isBetween(4L, 60L);
        assertThat(read().nodes().getFirst().ageSeconds()).isGreaterThanOrEqualTo(7_199);
    }

    @Test
    void streams_are_counted_with_what_is_not_folded_and_those_that_spoke_last_are_named() {
        seed.stream(3, "web-1", "/var/log/old.log", 100, 100);
        seed.stream(1, "web-1", "/var/log/new.log", 500, 200);

        Overview.Streams streams = read().streams();

        assertThat(streams.count()).isEqualTo(2);
        assertThat(streams.nodes()).isEqualTo(1);
        assertThat(streams.bytesToFold()).isEqualTo(300);
        assertThat(streams.newest())
                .extracting(Overview.WatchedStream::path)
                .containsExactly("/var/log/new.log", "/var/log/old.log");
    }

    @Test
    void the_last_alerts_name_their_issues() {
        seed.issue("a", "CRITICAL", "open", 30, "no connection");
        seed.alert(1, "a");

        RecentAlert alert = read().alerts().getFirst();

        assertThat(alert.title()).isEqualTo("no connection");
        assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.reason()).isEqualTo("a critical issue was opened");
        assertThat(alert.at()).isCloseTo(read().at(), org.assertj.core.api.Assertions.within(1, ChronoUnit.MINUTES));
    }

    private static Overview read() {
        return new OverviewQuery(pool).now().await().atMost(Duration.ofSeconds(20));
    }
}
