package dev.watchkeeper.alert.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.Reason;
import dev.watchkeeper.alert.testing.Issues;
import dev.watchkeeper.alert.testing.ServiceWorld;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceWorld.class)
class MailPageAppTest {

    @Inject
    Wording wording;

    @Test
    void a_page_shows_all_there_is_to_say() throws IOException {
        AlertedIssue issue = Issues.of(Reason.NEW, "payment failed id=1", "host1", 3, """
                2026-01-01 12:00:00.000 ERROR [http-4] c.a.Shop - payment failed id=1
                java.net.SocketTimeoutException: Read timed out
                \tat com.example.shop.PaymentClient.charge(PaymentClient.java:87)
                \tat com.example.shop.Checkout.pay(Checkout.java:41)""");

        String html = wording.message(1, issue).html();

        assertThat(html)
                .contains(
                        "payment failed id=1",
                        "HIGH",
                        "error_logged",
                        "host1",
                        "Read timed out",
                        "PaymentClient.java:87")
                .contains("2026-01-01 12:00:00 UTC", "2026-01-01 12:00:05 UTC")
                .contains("The payment provider did not answer.", "Look at the status page of the provider.")
                .contains("href=\"https://watchkeeper.example.org/#issue-12\"");
        // For people: what the mail looks like.
        Files.writeString(Path.of("target", "alert-mail.html"), html);
    }

    @Test
    void a_page_fetches_nothing_from_elsewhere() {
        assertThat(wording.message(1, Issues.paymentFailed()).html())
                .doesNotContain("src=", "url(", "@import", "<link", "<script");
    }

    @Test
    void hostile_text_is_shown_and_not_obeyed() {
        String hostile = "</pre><script>alert(1)</script><img src=x onerror='x'>\" {page.link} &amp;";
        AlertedIssue issue = Issues.of(Reason.NEW, hostile, hostile, 1, hostile);

        assertThat(wording.message(1, issue).html())
                .doesNotContain("<script", "<img", "onerror='")
                .contains("&lt;script&gt;", "&amp;amp;", "{page.link}");
    }
}
