package dev.watchkeeper.alert.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.Reason;
import dev.watchkeeper.alert.testing.Issues;
import dev.watchkeeper.testkit.config.Mapped;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void the_text_says_what_where_since_when_why_and_what_to_do() {
        String text =
                page(Issues.paymentFailed(), "https://w.example.org/#issue-12").text();

        assertThat(text).isEqualTo("""
                payment failed id=1 (class error_logged), seen 3 times on host1 since 2026-01-01 12:00:00 UTC.

                The line:
                  ERROR c.a.Shop - payment failed id=1
                Likely cause: The payment provider did not answer.
                What to do: Look at the status page of the provider.

                Severity: HIGH
                First seen: 2026-01-01 12:00:00 UTC
                Last seen: 2026-01-01 12:00:05 UTC
                Issue: 12 https://w.example.org/#issue-12
                """);
    }

    @Test
    void the_text_says_that_an_issue_came_back() {
        AlertedIssue issue = Issues.of(Reason.CAME_BACK, "payment failed", "host1", 1);

        assertThat(page(issue, "").text())
                .startsWith("payment failed (class error_logged), seen once on host1 since 2026-01-01 12:00:00 UTC."
                        + " It was resolved and came back.\n")
                .doesNotContain("The line")
                .endsWith("Issue: 12\n");
    }

    @Test
    void a_stack_trace_keeps_its_lines_and_none_of_them_begins_a_line_of_the_text() {
        AlertedIssue issue = Issues.of(
                Reason.NEW, "boom", "host1", 2, "IllegalState: boom\n\tat a.B.c\nSeverity: INFO", "second\u001B[2J");

        assertThat(page(issue, "").text())
                .contains("seen twice")
                .contains("The lines:\n  IllegalState: boom\n      at a.B.c\n  Severity: INFO\n  second\\u001B[2J\n")
                .doesNotContain("\nSeverity: INFO");
    }

    @Test
    void the_subject_says_how_bad_what_and_where() {
        assertThat(subject(Issues.paymentFailed())).isEqualTo("[watchkeeper] HIGH payment failed id=1 on host1");
    }

    @Test
    void the_subject_says_that_an_issue_came_back() {
        assertThat(subject(Issues.of(Reason.CAME_BACK, "payment failed", "host1", 1)))
                .isEqualTo("[watchkeeper] HIGH came back: payment failed on host1");
    }

    @Test
    void no_title_adds_a_header_to_a_mail() {
        AlertedIssue hostile =
                Issues.of(Reason.NEW, "paid\r\nBcc: thief@example.org\r\n\r\nbody", "host\r\nX-Evil: 1", 1);

        assertThat(subject(hostile)).isEqualTo("[watchkeeper] HIGH paid Bcc: thief@example.org body on host X-Evil: 1");
    }

    @Test
    void the_longest_subject_still_says_where() {
        AlertedIssue issue = Issues.of(Reason.CAME_BACK, "x".repeat(10_000), "h".repeat(10_000), 1);

        assertThat(subject(issue))
                .hasSizeLessThanOrEqualTo(Wording.MOST_IN_A_SUBJECT)
                .contains("… on hhh");
    }

    @Test
    void the_headline_is_one_line() {
        String headline =
                Wording.headline(page(Issues.titled("paid\n2026-01-01T00:00:00Z ALERT INFO forged"), ""), Reason.NEW);

        assertThat(headline).isEqualTo("ALERT HIGH paid 2026-01-01T00:00:00Z ALERT INFO forged issue=12 scope=host1");
    }

    @Test
    void a_notification_has_the_same_id_at_every_attempt() {
        assertThat(Wording.id(3, Issues.paymentFailed())).isEqualTo("notification-3.1767268810000000");
    }

    @Test
    void a_link_that_is_no_web_address_stops_the_start() {
        WordingConfig config =
                Mapped.mapped(WordingConfig.class, Map.of("watchkeeper.alert.wording.base-url", "javascript:alert(1)"));

        assertThatThrownBy(() -> new Wording(config)).hasMessageContaining("watchkeeper.alert.wording.base-url");
    }

    private static AlertPage page(AlertedIssue issue, String link) {
        return AlertPage.of(issue, link);
    }

    private static String subject(AlertedIssue issue) {
        return Wording.subject(page(issue, ""), issue.reason());
    }
}
