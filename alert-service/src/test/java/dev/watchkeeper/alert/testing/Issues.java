package dev.watchkeeper.alert.testing;

import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.Evidence;
import dev.watchkeeper.alert.issue.Reason;
import dev.watchkeeper.alert.issue.Severity;
import java.time.Instant;
import java.util.List;

/** Issues to put into words. */
public final class Issues {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Issues() {}

    public static AlertedIssue paymentFailed() {
        return titled("payment failed id=1");
    }

    public static AlertedIssue titled(String title) {
        return of(Reason.NEW, title, "host1", 3, "ERROR c.a.Shop - payment failed id=1");
    }

    public static AlertedIssue of(Reason reason, String title, String scope, long lines, String... evidence) {
        return new AlertedIssue(
                7,
                NOON.plusSeconds(10),
                reason,
                12,
                Severity.HIGH,
                title,
                "error_logged",
                scope,
                lines,
                NOON,
                NOON.plusSeconds(5),
                "The payment provider did not answer.",
                "Look at the status page of the provider.",
                List.of(evidence).stream().map(line -> new Evidence(NOON, line)).toList());
    }
}
