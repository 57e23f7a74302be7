package dev.watchkeeper.report.overview;

import static dev.watchkeeper.report.testing.ReportDatabase.ADMIN_TOKEN;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.report.testing.Seed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportDatabase.class)
class OverviewAppTest {

    private Seed seed;

    @BeforeEach
    void clear() {
        seed = new Seed(ReportDatabase.ofTheService());
        seed.clear();
    }

    @Test
    void a_program_reads_the_overview_as_json() {
        seed.stream(1, "web-1", "/var/log/a.log", 500, 200);
        seed.lines(1, 0, 4, 7);
        seed.sample("web-1", 5, 12.5, 40, 91);
        seed.issue("a", "CRITICAL", "open", 30, "no connection");
        seed.alert(1, "a");

        given().header("Authorization", "Bearer " + ADMIN_TOKEN)
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("issues.open", equalTo(1))
                .body("issues.critical", equalTo(1))
                .body("topIssues[0].severity", equalTo("CRITICAL"))
                .body("topIssues[0].title", equalTo("no connection"))
                .body("lastHour[0].level", equalTo("ERROR"))
                .body("lastHour[0].perMinute", hasSize(60))
                .body("nodes[0].diskPercent", equalTo(91.0f))
                .body("streams.bytesToFold", equalTo(300))
                .body("alerts[0].reason", equalTo("a critical issue was opened"));
    }
}
