package dev.watchkeeper.report.session;

import static dev.watchkeeper.report.testing.ReportDatabase.ADMIN_TOKEN;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.watchkeeper.kit.access.TokenMechanism;
import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.testkit.database.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReportDatabase.class)
class SessionAppTest {

    @Inject
    ExpiredSessions expiredSessions;

    @Test
    void a_browser_logs_in_and_out() {
        Cookie cookie = logIn(ADMIN_TOKEN).detailedCookie(TokenMechanism.COOKIE);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(overview(cookie).statusCode()).isEqualTo(200);

        Response loggedOut =
                given().cookie(cookie).header("Sec-Fetch-Site", "same-origin").delete("/api/v1/session");

        assertThat(loggedOut.statusCode()).isEqualTo(204);
        assertThat(loggedOut.detailedCookie(TokenMechanism.COOKIE).getMaxAge()).isZero();
        refusedSoon(cookie);
    }

    @Test
    void the_cookie_holds_another_token_than_the_person() {
        String value = logIn(ADMIN_TOKEN).cookie(TokenMechanism.COOKIE);

        assertThat(value).startsWith("wk_").isNotEqualTo(ADMIN_TOKEN);
    }

    @Test
    void another_site_cannot_log_a_browser_out() {
        Cookie cookie = logIn(ADMIN_TOKEN).detailedCookie(TokenMechanism.COOKIE);

        given().cookie(cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/session")
                .then()
                .statusCode(401);
        assertThat(overview(cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_cannot_open_the_next_one() {
        String session = logIn(ADMIN_TOKEN).cookie(TokenMechanism.COOKIE);

        given().header("Authorization", "Bearer " + session)
                .post("/api/v1/session")
                .then()
                .statusCode(400)
                .body("detail", containsString("a session cannot open another one"));
        given().cookie(TokenMechanism.COOKIE, session)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/api/v1/session")
                .then()
                .statusCode(400);
    }

    @Test
    void revoking_a_token_ends_its_sessions() {
        JsonPath made = given().header("Authorization", "Bearer " + ADMIN_TOKEN)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"lost laptop\", \"scopes\": [\"read\"]}")
                .post("/api/v1/tokens")
                .jsonPath();
        Cookie cookie = logIn(made.getString("token")).detailedCookie(TokenMechanism.COOKIE);
        assertThat(overview(cookie).statusCode()).isEqualTo(200);

        given().header("Authorization", "Bearer " + ADMIN_TOKEN)
                .delete("/api/v1/tokens/" + made.getLong("id"))
                .then()
                .statusCode(204);

        refusedSoon(cookie);
    }

    @Test
    void a_browser_with_an_old_cookie_still_reaches_the_login_page() {
        given().cookie(TokenMechanism.COOKIE, "wk_long_gone")
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/login")
                .then()
                .statusCode(200);
        given().cookie(TokenMechanism.COOKIE, "wk_long_gone")
                .get("/login/login.css")
                .then()
                .statusCode(200);
    }

    @Test
    void expired_sessions_are_cleared_away_and_tokens_are_not() throws Throwable {
        ReportDatabase.ofTheService()
                .run("insert into access_token (name, kind, scopes, sha256, created_at, expires_at) values"
                        + " ('old', 'session', 'read', 'a', now(), now() - interval '1 minute'),"
                        + " ('old', 'session', 'read', 'b', now(), now() + interval '1 minute'),"
                        + " ('old', 'token', 'read', 'c', now(), now() - interval '1 minute')");

        VertxContextSupport.subscribeAndAwait(expiredSessions::sweep);

        assertThat(Rows.of(
                        ReportDatabase.ofTheService(),
                        "select sha256 from access_token where name = 'old' order by sha256"))
                .containsExactly("b", "c");
    }

    private static Response logIn(String token) {
        Response answer = given().header("Authorization", "Bearer " + token).post("/api/v1/session");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(Rows.of(
                        ReportDatabase.ofTheService(),
                        "select kind from access_token where sha256 = '"
                                + Tokens.sha256(answer.cookie(TokenMechanism.COOKIE)) + "'"))
                .containsExactly("session");
        return answer;
    }

    private static Response overview(Cookie cookie) {
        return given().cookie(cookie).get("/api/v1/overview");
    }

    private static void refusedSoon(Cookie cookie) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(overview(cookie).statusCode()).isEqualTo(401));
    }
}
