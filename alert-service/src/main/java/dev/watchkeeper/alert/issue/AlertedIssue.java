package dev.watchkeeper.alert.issue;

import java.time.Instant;
import java.util.List;

/**
 * All that an alert tells. Title, scope and evidence come from log lines: hostile text.
 *
 * @param kind the issue's class, such as {@code slow_query}
 * @param scope where it happens: a workload, else a node
 * @param lines how many lines belong to it so far
 */
public record AlertedIssue(
        long alertId,
        Instant firedAt,
        Reason reason,
        long issueId,
        Severity severity,
        String title,
        String kind,
        String scope,
        long lines,
        Instant firstSeen,
        Instant lastSeen,
        String cause,
        String advice,
        List<Evidence> evidence) {

    public AlertedIssue {
        evidence = List.copyOf(evidence);
    }
}
