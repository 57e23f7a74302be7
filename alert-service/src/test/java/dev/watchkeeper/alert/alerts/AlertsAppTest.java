package dev.watchkeeper.alert.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.watchkeeper.alert.testing.AnalyzerSide;
import dev.watchkeeper.alert.testing.ServiceWorld;
import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.mail.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceWorld.class)
class AlertsAppTest {

    TestDatabase database;
    Mailbox mailbox;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private String token;

    @BeforeEach
    void makeAToken() {
        token = token("read");
    }

    @Test
    void what_the_analyzer_reports_is_told_on_every_channel() {
        long issue = opened("HIGH", "payment failed id=4711");

        mailbox.eventuallyHolds("payment failed id=4711 (class error_logged), seen 3 times on host1");
        assertThat(mailbox.subjects()).contains("[watchkeeper] HIGH payment failed id=4711 on host1");
        assertThat(mailbox.mails())
                .anySatisfy(mail -> assertThat(mail)
                        .containsOnlyOnce("Message-ID:")
                        .containsPattern("Message-ID: <notification-\\d+\\.\\d+@watchkeeper>")
                        .contains("Auto-Submitted: auto-generated", "ops@example.org", "night@example.org")
                        .contains("text/plain", "text/html"));
        eventually(
                () -> assertThat(alertFile()).content().contains("ALERT HIGH payment failed id=4711 issue=" + issue));
        eventually(() -> with(token)
                .get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .body("alerts.find { it.issueId == " + issue + " }.title", equalTo("payment failed id=4711"))
                .body("alerts.find { it.issueId == " + issue + " }.notifications", hasSize(3))
                .body("alerts.find { it.issueId == " + issue + " }.notifications.state", everyItem(equalTo("sent"))));
    }

    @Test
    void hostile_text_is_harmless_on_every_channel() {
        long issue = opened("CRITICAL", "gone\r\nBcc: thief@example.org\r\n\r\n<script>alert(1)</script>");

        mailbox.eventuallyHolds("gone Bcc: thief@example.org <script>");
        assertThat(mailbox.mails()).allSatisfy(mail -> assertThat(headers(mail)).doesNotContainPattern("(?m)^Bcc:"));
        eventually(() -> assertThat(alertFile())
                .content()
                .contains("ALERT CRITICAL gone Bcc: thief@example.org <script>alert(1)</script> issue=" + issue));
    }

    @Test
    void alerts_are_read_page_by_page() {
        opened("HIGH", "first");
        opened("HIGH", "second");
        eventually(() -> with(token)
                .get("/api/v1/alerts?limit=2")
                .then()
                .body("alerts.title", equalTo(List.of("second", "first"))));
        int newest = with(token).get("/api/v1/alerts?limit=1").path("alerts[0].alertId");

        with(token)
                .get("/api/v1/alerts?limit=1&before=" + newest)
                .then()
                .statusCode(200)
                .body("alerts.title", equalTo(List.of("first")));
    }

    @Test
    void nobody_reads_alerts_without_a_token_that_may() {
        given().get("/api/v1/alerts").then().statusCode(401);
        with("wk_wrong").get("/api/v1/alerts").then().statusCode(401);
        with(token("ingest")).get("/api/v1/alerts").then().statusCode(403);
    }

    @Test
    void a_wish_that_cannot_be_is_refused() {
        with(token)
                .get("/api/v1/alerts?limit=ten")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("limit must be a whole number from 1 to 500"));
    }

    @Test
    void the_service_says_that_it_is_ready_and_what_it_did() {
        opened("HIGH", "counted");
        mailbox.eventuallyHolds("counted");

        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("judge", "delivery"));
        eventually(() -> with(token)
                .get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("watchkeeper_alert_events_waiting"))
                .body(containsString("watchkeeper_deliveries_total{channel=\"email\",outcome=\"sent\"}"))
                .body(not(containsString("outcome=\"given_up\""))));
    }

    private long opened(String severity, String title) {
        long issue = AnalyzerSide.issue(database, severity, title, "ERROR " + title);
        AnalyzerSide.event(database, "issue_opened", issue);
        database.run("notify watchkeeper_event");
        return issue;
    }

    private String token(String scopes) {
        String drawn = Tokens.draw();
        database.run("insert into access_token (name, kind, scopes, sha256, created_at) values ('test', 'token', '"
                + scopes + "', '" + Tokens.sha256(drawn) + "', now())");
        return drawn;
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String headers(String mail) {
        return mail.split("\r?\n\r?\n", 2)[0];
    }

    private static Path alertFile() {
        return ConfigProvider.getConfig().getValue("watchkeeper.alert.channel.file.path", Path.class);
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
