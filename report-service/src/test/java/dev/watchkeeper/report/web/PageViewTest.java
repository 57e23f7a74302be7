package dev.watchkeeper.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.report.overview.Overview;
import dev.watchkeeper.report.overview.Overview.LevelHour;
import dev.watchkeeper.report.overview.Overview.NodeNow;
import dev.watchkeeper.report.overview.Overview.OpenIssue;
import dev.watchkeeper.report.overview.Overview.OpenIssues;
import dev.watchkeeper.report.overview.Overview.Streams;
import dev.watchkeeper.report.overview.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageViewTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:30Z");

    @Test
    void the_headline_says_how_bad_it_is() {
        assertThat(headline(new OpenIssues(3, 1, 1, 1, 0, 0)))
                .isEqualTo(new Headline("3 open issues, 1 critical", "critical"));
        assertThat(headline(new OpenIssues(2, 0, 2, 0, 0, 0))).isEqualTo(new Headline("2 open issues, 2 high", "high"));
        assertThat(headline(new OpenIssues(1, 0, 0, 1, 0, 0))).isEqualTo(new Headline("1 open issue", "medium"));
        assertThat(headline(new OpenIssues(1, 0, 0, 0, 0, 1))).isEqualTo(new Headline("1 open issue", "low"));
        assertThat(headline(new OpenIssues(0, 0, 0, 0, 0, 0))).isEqualTo(new Headline("All quiet", "quiet"));
    }

    @Test
    void silence_nobody_listens_to_is_not_called_quiet() {
        Overview empty = overview(
                new OpenIssues(0, 0, 0, 0, 0, 0), List.of(), List.of(), List.of(), new Streams(0, 0, 0, List.of()));

        assertThat(PageView.of(empty).headline()).isEqualTo(new Headline("Nothing is watched yet", "empty"));
    }

    @Test
    void the_facts_leave_out_what_is_not_there() {
        Overview caughtUp = overview(
                new OpenIssues(0, 0, 0, 0, 0, 0), List.of(), List.of(), List.of(), new Streams(1, 1, 0, List.of()));
        Overview behind = overview(
                new OpenIssues(0, 0, 0, 0, 0, 0), List.of(), List.of(), List.of(), new Streams(2, 1, 2_500, List.of()));

        assertThat(PageView.of(caughtUp).facts()).containsExactly("0 nodes", "1 stream", "0 lines in the last hour");
        assertThat(PageView.of(behind).facts()).contains("2.5 kB taken and not yet counted");
    }

    @Test
    void a_card_says_only_a_state_that_matters() {
        assertThat(IssueCard.of(issue("open", null), NOW).state()).isEmpty();
        assertThat(IssueCard.of(issue("regressed", null), NOW).state()).isEqualTo("regressed");
    }

    @Test
    void a_card_names_the_component_where_there_is_one() {
        assertThat(IssueCard.of(issue("open", null), NOW).scope()).isEqualTo("node:db-1");
        assertThat(IssueCard.of(issue("open", "pool"), NOW).scope()).isEqualTo("node:db-1 / pool");
    }

    @Test
    void issues_that_find_no_place_are_counted() {
        Overview many = overview(
                new OpenIssues(12, 0, 12, 0, 0, 0),
                List.of(issue("open", null)),
                List.of(),
                List.of(),
                new Streams(1, 1, 0, List.of()));

        assertThat(PageView.of(many).moreIssues()).isEqualTo("and 11 more issues");
    }

    @Test
    void a_node_without_a_sample_for_ninety_seconds_is_silent() {
        assertThat(NodeRow.of(node(89, 10.0)).silent()).isFalse();
        assertThat(NodeRow.of(node(90, 10.0)).silent()).isTrue();
    }

    @Test
    void a_gauge_is_told_by_its_tone_and_its_words() {
        assertThat(gauge(74.9)).isEqualTo(new NodeRow.Gauge("Disk", "75 %", 75, "fine"));
        assertThat(gauge(75.0)).isEqualTo(new NodeRow.Gauge("Disk", "75 %", 75, "tight"));
        assertThat(gauge(90.0)).isEqualTo(new NodeRow.Gauge("Disk", "90 %", 90, "full"));
        assertThat(gauge(140.0)).isEqualTo(new NodeRow.Gauge("Disk", "140 %", 100, "full"));
        assertThat(gauge(null)).isEqualTo(new NodeRow.Gauge("Disk", "unknown", 0, "unknown"));
    }

    @Test
    void one_line_beside_a_million_is_still_seen() {
        List<Long> perMinute = new ArrayList<>(Collections.nCopies(60, 0L));
        perMinute.set(3, 1L);
        perMinute.set(59, 1_000_000L);

        LevelRow row = LevelRow.of(new LevelHour("WARN", 1_000_001, Instant.parse("2026-05-01T11:01:00Z"), perMinute));

        assertThat(row.bars()).containsExactly(new LevelRow.Bar(12, 26, 3, 2), new LevelRow.Bar(236, 0, 3, 28));
        assertThat(row.words())
                .isEqualTo("WARN: 1,000,001 lines in the last hour, at most 1,000,000 in a minute, at 12:00 UTC");
    }

    private static Headline headline(OpenIssues issues) {
        return Headline.of(overview(issues, List.of(), List.of(), List.of(), new Streams(1, 1, 0, List.of())));
    }

    private static NodeRow.Gauge gauge(@Nullable Double diskPercent) {
        return NodeRow.of(node(1, diskPercent)).gauges().getLast();
    }

    private static NodeNow node(long ageSeconds, @Nullable Double diskPercent) {
        return new NodeNow("web-1", NOW, ageSeconds, 10, 10.0, diskPercent, 0.5);
    }

    private static OpenIssue issue(String state, @Nullable String component) {
        return new OpenIssue(
                1,
                Severity.HIGH,
                state,
                "title",
                "timeout",
                "node:db-1",
                component,
                "v1:0",
                3,
                NOW,
                NOW,
                "cause",
                "advice",
                "the line");
    }

    private static Overview overview(
            OpenIssues issues, List<OpenIssue> top, List<LevelHour> hour, List<NodeNow> nodes, Streams streams) {
        return new Overview(NOW, issues, top, hour, nodes, streams, List.of());
    }
}
