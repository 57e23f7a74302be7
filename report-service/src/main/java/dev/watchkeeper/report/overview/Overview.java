package dev.watchkeeper.report.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is going on right now.
 *
 * @param at the database's time; every age on the page is counted from it
 * @param topIssues the worst open ones, worst first, at most {@link OverviewQuery#MOST_ISSUES}
 * @param lastHour one series a level that had lines in the last 60 minutes, worst level first
 */
public record Overview(
        Instant at,
        OpenIssues issues,
        List<OpenIssue> topIssues,
        List<LevelHour> lastHour,
        List<NodeNow> nodes,
        Streams streams,
        List<RecentAlert> alerts) {

    /** How many issues are not resolved, by severity. */
    public record OpenIssues(long open, long critical, long high, long medium, long low, long info) {}

    /**
     * An issue that is not resolved.
     *
     * @param line the first line that shows it
     */
    public record OpenIssue(
            long id,
            Severity severity,
            String state,
            String title,
            String issueClass,
            String scope,
            @Nullable String component,
            String code,
            long lines,
            Instant firstSeen,
            Instant lastSeen,
            String cause,
            String advice,
            @Nullable String line) {}

    /**
     * The lines of one level.
     *
     * @param from the minute the first of {@code perMinute} counts
     */
    public record LevelHour(String level, long lines, Instant from, List<Long> perMinute) {

        public LevelHour {
            perMinute = List.copyOf(perMinute);
        }
    }

    /** A node's newest sample, however old. */
    public record NodeNow(
            String node,
            Instant at,
            long ageSeconds,
            double cpuPercent,
            @Nullable Double memoryPercent,
            @Nullable Double diskPercent,
            double load1) {}

    /**
     * What is watched.
     *
     * @param bytesToFold taken, but not yet counted
     * @param newest the streams that spoke last
     */
    public record Streams(long count, long nodes, long bytesToFold, List<WatchedStream> newest) {}

    /** One stream. */
    public record WatchedStream(
            String node, String path, long bytes, @Nullable Instant lastTakenAt) {}

    /** An alert that was raised. */
    public record RecentAlert(long id, long issueId, String title, Severity severity, String reason, Instant at) {}
}
