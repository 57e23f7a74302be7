package dev.watchkeeper.report.web;

import dev.watchkeeper.report.overview.Overview;
import dev.watchkeeper.report.overview.Overview.LevelHour;
import dev.watchkeeper.report.overview.Overview.RecentAlert;
import dev.watchkeeper.report.overview.Overview.WatchedStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The overview in the words of the page; the template only sets it. */
public record PageView(
        Headline headline,
        Moment at,
        List<String> facts,
        List<IssueCard> issues,
        String moreIssues,
        List<NodeRow> nodes,
        List<LevelRow> levels,
        List<AlertRow> alerts,
        List<StreamRow> streams,
        String moreStreams) {

    /** An alert that was raised. */
    public record AlertRow(String severity, String title, String reason, Moment at) {}

    /** A stream that is watched. */
    public record StreamRow(String node, String path, String read, String lastSeen) {}

    public static PageView of(Overview overview) {
        Instant now = overview.at();
        return new PageView(
                Headline.of(overview),
                Moment.clock(now),
                facts(overview),
                overview.topIssues().stream()
                        .map(issue -> IssueCard.of(issue, now))
                        .toList(),
                more(overview.issues().open() - overview.topIssues().size(), "issue"),
                overview.nodes().stream().map(NodeRow::of).toList(),
                overview.lastHour().stream().map(LevelRow::of).toList(),
                overview.alerts().stream().map(alert -> row(alert, now)).toList(),
                overview.streams().newest().stream()
                        .map(stream -> row(stream, now))
                        .toList(),
                more(overview.streams().count() - overview.streams().newest().size(), "stream"));
    }

    private static List<String> facts(Overview overview) {
        List<String> facts = new ArrayList<>();
        facts.add(Words.count(overview.nodes().size(), "node"));
        facts.add(Words.count(overview.streams().count(), "stream"));
        long lines = overview.lastHour().stream().mapToLong(LevelHour::lines).sum();
        facts.add(Words.count(lines, "line") + " in the last hour");
        if (overview.streams().bytesToFold() > 0) {
            facts.add(Words.bytes(overview.streams().bytesToFold()) + " taken and not yet counted");
        }
        return List.copyOf(facts);
    }

    private static String more(long left, String one) {
        return left <= 0 ? "" : "and " + Words.count(left, "more " + one);
    }

    private static AlertRow row(RecentAlert alert, Instant now) {
        return new AlertRow(
                alert.severity().word(), Words.cut(alert.title()), alert.reason(), Moment.ago(alert.at(), now));
    }

    private static StreamRow row(WatchedStream stream, Instant now) {
        return new StreamRow(
                stream.node(),
                stream.path(),
                Words.bytes(stream.bytes()),
                stream.lastTakenAt() == null ? "nothing yet" : Words.ago(stream.lastTakenAt(), now));
    }
}
