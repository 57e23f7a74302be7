package dev.watchkeeper.alert.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.testing.AlertDatabase;
import org.junit.jupiter.api.Test;

class IssueQueryDbTest {

    @Test
    void an_alert_is_told_with_its_issue_and_the_first_lines_that_show_it() {
        try (AlertDatabase database = AlertDatabase.open()) {
            long issue = database.issue("CRITICAL", "payment failed");
            database.notification("console", issue);
            database.run("""
                    insert into issue_evidence (issue_id, stream_id, line_offset, ts, line, rule)
                    select %d, 1, n, '2026-01-01T12:00:00Z'::timestamptz - n * interval '1 second', 'line ' || n, 'r'
                      from generate_series(1, 4) as n
                    """.formatted(issue));

            AlertedIssue told = new IssueQuery(database.pool())
                    .ofAlert(1)
                    .await()
                    .indefinitely()
                    .orElseThrow();

            assertThat(told.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(told.title()).isEqualTo("payment failed");
            assertThat(told.reason()).isEqualTo(Reason.NEW);
            assertThat(told.evidence()).extracting(Evidence::line).containsExactly("line 4", "line 3", "line 2");
        }
    }
}
