package dev.watchkeeper.report.token;

import static dev.watchkeeper.report.testing.ReportDatabase.ADMIN_TOKEN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.testkit.database.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportDatabase.class)
class TokenAppTest {

    @Inject
    FirstToken firstToken;

    @Test
    void a_token_lives_from_its_making_to_its_revocation() {
        JsonPath made = make("{\"name\": \"laptop\", \"scopes\": [\"read\"]}");
        String token = made.getString("token");

        assertThat(token).startsWith("wk_");
        with(token).get("/api/v1/overview").then().statusCode(200);
        with(token).get("/api/v1/tokens").then().statusCode(403);

        revoke(made.getLong("id")).then().statusCode(204);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> with(token).get("/api/v1/overview").then().statusCode(401));
        revoke(made.getLong("id")).then().statusCode(204);
    }

    @Test
    void the_list_shows_everything_but_the_hash() {
        JsonPath made =
                make("{\"name\": \"ci\", \"scopes\": [\"ingest\", \"read\"], \"expiresAt\": \"2999-01-01T00:00:00Z\"}");

        String list = with(ADMIN_TOKEN)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(list).doesNotContain("sha256", made.getString("token"), Tokens.sha256(made.getString("token")));
        JsonPath listed = JsonPath.from(list).setRootPath("find { it.id == " + made.getLong("id") + " }");
        assertThat(listed.getString("name")).isEqualTo("ci");
        assertThat(listed.getString("kind")).isEqualTo("token");
        assertThat(listed.getList("scopes")).isEqualTo(List.of("ingest", "read"));
        assertThat(listed.getString("expiresAt")).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(listed.getString("revokedAt")).isNull();
    }

    @Test
    void only_the_hash_is_kept() {
        String token = make("{\"name\": \"kept\", \"scopes\": [\"read\"]}").getString("token");

        assertThat(Rows.of(ReportDatabase.ofTheService(), "select sha256 from access_token where name = 'kept'"))
                .containsExactly(Tokens.sha256(token));
    }

    @Test
    void a_wrong_wish_is_answered_in_a_sentence() {
        wish("{\"name\": \"ci\", \"scopes\": [\"root\"]}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("unknown scope \"root\": choose from ingest, read, operate, admin"));
        wish("{\"name\": \"ci\", \"scopes\": \"read\"}").then().statusCode(400);
        wish("").then().statusCode(400).body("detail", containsString("the body is empty"));
    }

    @Test
    void there_is_no_token_nobody_made() {
        revoke(999_999).then().statusCode(404).body("detail", equalTo("there is no token 999999"));
    }

    @Test
    void the_first_token_is_inserted_once_even_when_two_replicas_start_at_the_same_moment() throws Exception {
        String sha256 = Tokens.sha256("wk_two_replicas");

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> insert(sha256));
        insert(sha256);
        other.get(20, TimeUnit.SECONDS);
        insert(sha256);

        assertThat(Rows.of(
                        ReportDatabase.ofTheService(),
                        "select name, scopes, kind from access_token where sha256 = '" + sha256 + "'"))
                .containsExactly("first token|admin|token");
    }

    private void insert(String sha256) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> firstToken.insertIfMissing(sha256));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonPath make(String body) {
        return wish(body).then().statusCode(201).extract().jsonPath();
    }

    private static io.restassured.response.Response wish(String body) {
        return with(ADMIN_TOKEN).contentType(ContentType.JSON).body(body).post("/api/v1/tokens");
    }

    private static io.restassured.response.Response revoke(long id) {
        return with(ADMIN_TOKEN).delete("/api/v1/tokens/" + id);
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
