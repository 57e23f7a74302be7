package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.analyzer.testing.Packed.gzip;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.analyzer.testing.MigratedDatabase;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.kit.access.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class IngestAppTest {

    private static final String PATH = "/api/v1/batches";

    @Test
    void a_batch_in_gzip_is_taken_and_becomes_an_issue() throws JsonProcessingException {
        Batch batch = Batches.of(Batches.segment(1, 0, "2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1"));

        as("ingest")
                .header("Content-Encoding", "gzip")
                .body(gzip(new ObjectMapper().findAndRegisterModules().writeValueAsBytes(batch)))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("segments[0].verdict", equalTo("TAKEN"));

        RequestSpecification reader = as("read");
        await().untilAsserted(() -> given().spec(reader)
                .get("/api/v1/issues?class=error_logged")
                .then()
                .statusCode(200)
                .body("[0].title", containsString("payment failed"))
                .body("[0].class", equalTo("error_logged")));
    }

    @Test
    void a_person_acknowledges_and_resolves_and_the_timeline_says_who() {
        as("ingest")
                .body(json(
                        Batches.of(Batches.segment(2, 0, "2026-01-01 12:00:00,000 ERROR [Stock] stock is negative"))))
                .post(PATH)
                .then()
                .statusCode(200);
        RequestSpecification operator = as("operate");
        int issue = await().until(
                        () -> given().spec(operator).get("/api/v1/issues").path("find { it.component == 'Stock' }?.id"),
                        id -> id != null);

        given().spec(operator)
                .post("/api/v1/issues/" + issue + "/acknowledge")
                .then()
                .body("issue.state", equalTo("acknowledged"));
        given().spec(operator)
                .post("/api/v1/issues/" + issue + "/resolve")
                .then()
                .body("issue.state", equalTo("resolved"));

        given().spec(operator)
                .get("/api/v1/issues/" + issue)
                .then()
                .body("timeline.step", equalTo(java.util.List.of("opened", "acknowledged", "resolved")))
                .body("timeline.who[1]", equalTo("test operate"))
                .body("evidence[0].line", equalTo("stock is negative"));
    }

    @Test
    void without_the_right_token_nothing_is_taken() {
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
        given().header("Authorization", "Bearer wk_wrong")
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("Authorization: Bearer"));
        as("read").body("{}").post(PATH).then().statusCode(403).contentType("application/problem+json");
        as("ingest").get("/api/v1/issues").then().statusCode(403);
    }

    @Test
    void what_will_never_be_right_is_a_400_with_one_sentence() {
        as("ingest").body("{not json").post(PATH).then().statusCode(400).body("detail", containsString("docs/wire.md"));
        as("ingest").body("null").post(PATH).then().statusCode(400);
        as("ingest").body("[]").post(PATH).then().statusCode(400);
        as("ingest")
                .body("{\"id\":\"b\",\"node\":\"n\",\"segments\":[{\"stream\":1,\"first\":5,\"next\":5}]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("detail", equalTo("the batch is refused: a segment moves forward, got [5, 5)"));
        as("ingest")
                .header("Content-Encoding", "gzip")
                .body("no gzip")
                .post(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void a_bomb_is_a_413_and_the_next_batch_is_served() {
        as("ingest")
                .header("Content-Encoding", "gzip")
                .body(gzip(new byte[64_000_000]))
                .post(PATH)
                .then()
                .statusCode(413);

        as("ingest")
                .body(json(Batches.of(Batches.segment(3, 0, "fine"))))
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void an_unknown_path_and_an_unknown_issue_are_404() {
        as("read").get("/api/v1/nothing").then().statusCode(404);
        as("read")
                .get("/api/v1/issues/987654")
                .then()
                .statusCode(404)
                .body("detail", equalTo("there is no issue 987654"));
    }

    @Test
    void a_collector_that_lost_its_state_finds_its_streams() {
        as("ingest")
                .body(json(Batches.of(Batches.segment(5, 0, "line"))))
                .post(PATH)
                .then()
                .statusCode(200);

        String known = as("ingest").get("/api/v1/streams?node=host1").asString();

        assertThat(known)
                .contains("\"stream\":\"5\"")
                .contains("\"cursor\":5")
                .contains("\"tail\":null")
                .containsPattern("\"lastTakenAt\":\"20[^\"]*Z\"");
    }

    @Test
    void a_collector_that_lost_its_state_begins_a_new_life() {
        as("ingest")
                .post("/api/v1/lives?node=reborn&by=a")
                .then()
                .statusCode(200)
                .body("life", equalTo(1));
        as("ingest")
                .post("/api/v1/lives?node=reborn&by=a")
                .then()
                .statusCode(200)
                .body("life", equalTo(1));
        as("ingest")
                .post("/api/v1/lives?node=reborn&by=b")
                .then()
                .statusCode(200)
                .body("life", equalTo(2));
        as("ingest").post("/api/v1/lives?node=reborn").then().statusCode(400);
        as("read").post("/api/v1/lives?node=reborn&by=a").then().statusCode(403);
        as("ingest").post("/api/v1/lives").then().statusCode(400);
        as("ingest").post("/api/v1/lives?by=a&node=" + "n".repeat(256)).then().statusCode(400);
    }

    @Test
    void what_came_in_stands_in_the_ledger_and_the_check_says_that_it_adds_up() {
        as("ingest")
                .body(json(Batches.of(Batches.segment(6, 0, "line"))))
                .post(PATH)
                .then()
                .statusCode(200);

        as("read")
                .get("/api/v1/ledger?stream=6")
                .then()
                .statusCode(200)
                .body("totals.bytes.lost", equalTo(0))
                .body("totals.bytesUnaccounted", equalTo(0))
                .body("days[0].path", equalTo("/var/log/app6.log"))
                .body("days[0].bytes.stored", equalTo(5))
                .body("days[0].lines.stored", equalTo(1));
        as("read").get("/api/v1/ledger?from=yesterday").then().statusCode(400);
        as("operate").post("/api/v1/ledger/check").then().statusCode(403);
        RequestSpecification admin = as("admin");
        await().untilAsserted(() -> given().spec(admin)
                .post("/api/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("sums.bytesUnaccounted", equalTo(0))
                .body("uneven", equalTo(java.util.List.of())));
        as("read")
                .get("/api/v1/ledger/check")
                .then()
                .statusCode(200)
                .body("checkedAt", containsString("T"))
                .body("sums.linesMissing", equalTo(0));
    }

    private static RequestSpecification as(String scope) {
        String token = Tokens.draw();
        MigratedDatabase.current()
                .run("insert into access_token (name, kind, scopes, sha256, created_at) values ('test " + scope
                        + "', 'token', '" + scope + "', '" + Tokens.sha256(token) + "', now())");
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static byte[] json(Batch batch) {
        try {
            return new ObjectMapper()
                    .findAndRegisterModules()
                    .writeValueAsString(batch)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
