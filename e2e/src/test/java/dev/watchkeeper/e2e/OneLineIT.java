package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.testkit.fleet.Fleet;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One line's whole way: from a file to an issue, an alert and a page. */
class OneLineIT {

    private static final String PAYMENT_FAILED = "2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1";

    @ParameterizedTest
    @EnumSource(Fleet.Shape.class)
    void an_error_becomes_an_issue_and_everybody_is_told(Fleet.Shape shape) {
        try (Fleet fleet = Fleet.start(shape)) {
            fleet.logFile("app.log").append(PAYMENT_FAILED);

            JsonNode issue = fleet.eventuallyHasIssue("payment failed");

            assertThat(issue.get("state").asText()).isEqualTo("open");
            assertThat(issue.get("component").asText()).isEqualTo("Payment");
            assertThat(issue.get("code").asText()).matches("v1:[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            fleet.alertFileEventuallyHolds("payment failed");
            fleet.mailbox().eventuallyHolds("payment failed");
            assertThat(fleet.api()
                            .get(fleet.analyzerUrl() + "/api/v1/issues/"
                                    + issue.get("id").asLong())
                            .get("evidence")
                            .get(0)
                            .get("line")
                            .asText())
                    .contains("payment failed id=1");
        }
    }

    @ParameterizedTest
    @EnumSource(Fleet.Shape.class)
    void the_overview_knows_the_issue_and_the_machine(Fleet.Shape shape) {
        try (Fleet fleet = Fleet.start(shape)) {
            fleet.logFile("app.log").append(PAYMENT_FAILED);
            fleet.eventuallyHasIssue("payment failed");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                String overview =
                        fleet.api().get(fleet.reportUrl() + "/api/v1/overview").toString();
                assertThat(overview).contains("payment failed").contains("cpuPercent");
            });
        }
    }
}
