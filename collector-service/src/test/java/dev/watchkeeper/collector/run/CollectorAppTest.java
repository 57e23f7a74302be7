package dev.watchkeeper.collector.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.collector.testing.FakeAnalyzer;
import dev.watchkeeper.collector.testing.FakeAnalyzer.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeAnalyzer.class)
class CollectorAppTest {

    FakeAnalyzer analyzer;

    @TestHTTPResource("/")
    URI door;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void a_line_of_a_file_arrives_packed_and_with_the_token() throws IOException {
        Files.writeString(analyzer.folder().resolve("app.log"), "a first line\nhalf a li");

        Request request = awaitRequestWith("a first line");

        assertThat(request.path()).isEqualTo("/api/v1/batches");
        assertThat(request.header("Authorization")).isEqualTo("Bearer wk_for-the-analyzer");
        assertThat(request.header("Content-encoding")).isEqualTo("zstd");
        assertThat(request.header("Content-type")).startsWith("application/json");
        JsonNode batch = request.batch();
        assertThat(batch.get("node").asText()).isEqualTo("node-1");
        assertThat(batch.get("id").asText()).hasSize(36);
        assertThat(batch.get("introductions").get(0).get("path").asText()).endsWith("/app.log");
        assertThat(batch.get("segments").get(0).get("next").asInt()).isEqualTo(13);
        assertThat(batch.get("segments").get(0).get("lines").size()).isEqualTo(1);
    }

    @Test
    void a_sample_of_the_machine_arrives_soon_after_the_start() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(analyzer.requests).anySatisfy(request -> {
                    JsonNode sample = request.batch().get("samples").get(0);
                    assertThat(sample.get("at").asText()).startsWith("20").endsWith("Z");
                    assertThat(sample.get("memoryTotalBytes").asLong()).isPositive();
                }));
    }

    @Test
    void poison_is_given_up_and_nothing_behind_or_beside_it_is_lost() throws IOException {
        Files.writeString(analyzer.folder().resolve("beside.log"), "beside it\n");
        Files.writeString(analyzer.folder().resolve("bad.log"), FakeAnalyzer.POISON + "\n");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(analyzer.requests)
                        .anySatisfy(request -> assertThat(request.batch().findValuesAsText("gap"))
                                .contains("REFUSED")));
        Files.writeString(analyzer.folder().resolve("bad.log"), "behind it\n", StandardOpenOption.APPEND);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(analyzer.taken).contains("beside it", "behind it"));
    }

    @Test
    void health_is_open_and_knows_about_shipping() {
        given().get(management + "health/ready").then().statusCode(200).body("checks.name", hasItem("ship"));
    }

    @Test
    void everything_else_asks_for_the_token() {
        given().get(door + "api/v1/anything").then().statusCode(401);
        given().get(management + "metrics").then().statusCode(401);
        given().auth().oauth2("wk_guessed").get(management + "metrics").then().statusCode(401);
        given().auth()
                .oauth2(FakeAnalyzer.TOKEN)
                .get(door + "api/v1/anything")
                .then()
                .statusCode(404);
    }

    @Test
    void metrics_tell_how_far_behind_it_is() {
        given().auth()
                .oauth2(FakeAnalyzer.TOKEN)
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .body(containsString("watchkeeper_collector_files "))
                .body(containsString("watchkeeper_collector_lag_bytes "))
                .body(containsString("watchkeeper_ship_batches_total{answer=\"taken\""))
                .body(containsString("watchkeeper_ship_lines_total "));
    }

    private Request awaitRequestWith(String line) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> analyzer.requests.stream()
                                .filter(request -> request.batch().toString().contains(line))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }
}
