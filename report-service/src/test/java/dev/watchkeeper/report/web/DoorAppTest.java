package dev.watchkeeper.report.web;

import static dev.watchkeeper.report.testing.ReportDatabase.ADMIN_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.report.testing.RawRequest;
import dev.watchkeeper.report.testing.ReportDatabase;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody comes in without a token: every route is tried, and every trick we know. */
@QuarkusTest
@QuarkusTestResource(ReportDatabase.class)
class DoorAppTest {

    private static final String ADMIN = "Authorization: Bearer " + ADMIN_TOKEN;
    private static final Set<String> OPEN = Set.of("GET /login");

    @TestHTTPResource("/")
    URI main;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void every_route_needs_a_token_but_the_login_page() {
        List<String> routes = routes();

        assertThat(routes)
                .contains(
                        "GET /", "GET /login", "GET /api/v1/overview", "POST /api/v1/tokens", "DELETE /api/v1/session");
        for (String route : routes) {
            String[] parts = route.split(" ", 2);
            assertThat(new RawRequest(main).status(parts[0], parts[1]))
                    .as(route)
                    .isEqualTo(OPEN.contains(route) ? 200 : 401);
        }
    }

    @Test
    void every_asset_needs_a_token_but_those_of_the_login_page() throws IOException {
        List<String> assets = assets();

        assertThat(assets).contains("/page/page.js", "/login/login.js");
        for (String asset : assets) {
            assertThat(new RawRequest(main).status("GET", asset))
                    .as(asset)
                    .isEqualTo(asset.startsWith("/login/") ? 200 : 401);
            assertThat(new RawRequest(main).status("GET", asset, ADMIN))
                    .as(asset)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//",
                "//api/v1/overview",
                "/.",
                "/page/",
                "/page/page.js",
                "/page//page.js",
                "/api/v1/overview",
                "/api/v1/overview/",
                "/api/v1/overview.",
                "/api/v1/overview;x=1",
                "/api;x=/login/v1/overview",
                "/login/../api/v1/overview",
                "/login/..;/api/v1/overview",
                "/login/..%2fapi/v1/overview",
                "/login/%2e%2e/api/v1/overview",
                "/login/..%5capi/v1/overview",
                "/login%2f..%2fapi%2fv1%2foverview",
                "/./api/v1/overview",
                "/API/v1/overview",
                "/%61pi/v1/overview",
                "/login/../page/page.js",
                "/login/..//page/page.js",
                "/nowhere",
                "/q/metrics",
                "/q/openapi"
            })
    void no_way_of_writing_a_path_opens_what_is_locked(String path) {
        for (String method :
                new String[] {"GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE", "PATCH", "LOGIN"}) {
            String answer = new RawRequest(main).send(method, path);

            int status = Integer.parseInt(answer.split(" ", 3)[1]);
            boolean nothingThere = path.startsWith("/login/") && status == 404;
            boolean refused = status == 401 || status == 400 || status == 501;
            assertThat(refused || nothingThere)
                    .as(method + " " + path + ": " + answer)
                    .isTrue();
            assertThat(answer).doesNotContain("topIssues", "keepRenewing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE", "PATCH"})
    void the_login_page_is_there_to_look_at_and_nothing_else(String method) {
        assertThat(new RawRequest(main).status(method, "/login")).isIn(401, 403, 405);
        assertThat(new RawRequest(main).status(method, "/login/login.css")).isIn(401, 403, 405);
    }

    @Test
    void a_browser_is_sent_to_the_login_page() {
        String answer = new RawRequest(main).send("GET", "/", "Accept: text/html,application/xhtml+xml");

        assertThat(answer).startsWith("HTTP/1.1 303").containsIgnoringCase("\r\nlocation: /login\r\n");
    }

    @Test
    void a_wrong_token_opens_nothing() {
        assertThat(new RawRequest(main).status("GET", "/api/v1/overview", "Authorization: Bearer wk_wrong"))
                .isEqualTo(401);
        assertThat(new RawRequest(main).status("GET", "/api/v1/overview", "Authorization: Basic YTpi"))
                .isEqualTo(401);
        assertThat(new RawRequest(main).status("GET", "/api/v1/overview", "Cookie: watchkeeper_session=wk_wrong"))
                .isEqualTo(401);
    }

    @Test
    void metrics_and_openapi_need_a_token_and_health_does_not() {
        RawRequest door = new RawRequest(management);

        for (String path :
                new String[] {"/q/metrics", "/q/openapi", "/q/metrics/", "//q/metrics", "/q/health/../metrics"}) {
            assertThat(door.status("GET", path)).as(path).isEqualTo(401);
            assertThat(door.status("GET", path, "Authorization: Bearer wk_wrong"))
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(door.status("GET", "/q/metrics", ADMIN)).isEqualTo(200);
        assertThat(door.status("GET", "/q/openapi", ADMIN)).isEqualTo(200);
        for (String path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"}) {
            assertThat(door.status("GET", path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void without_its_database_the_service_is_not_ready_and_then_it_is_again() {
        RawRequest door = new RawRequest(management);
        TestDatabase database = ReportDatabase.ofTheService();
        TestDatabase admin =
                new TestDatabase(database.host(), database.port(), "postgres", database.user(), database.password());
        admin.run("alter database " + database.name() + " allow_connections false");
        try {
            admin.run(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");

            eventually(() -> assertThat(door.status("GET", "/q/health/ready")).isEqualTo(503));
            assertThat(door.status("GET", "/q/health/live")).isEqualTo(200);
        } finally {
            admin.run("alter database " + database.name() + " allow_connections true");
        }
        eventually(() -> assertThat(door.status("GET", "/q/health/ready")).isEqualTo(200));
        assertThat(new RawRequest(main).status("GET", "/api/v1/overview", ADMIN))
                .isEqualTo(200);
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    /** As the OpenAPI document lists them: {@code GET /api/v1/overview}. */
    private List<String> routes() {
        String answer = new RawRequest(management).send("GET", "/q/openapi?format=json", ADMIN);
        Map<String, Map<String, Object>> paths =
                JsonPath.from(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getMap("paths");
        List<String> routes = new ArrayList<>();
        paths.forEach((path, methods) -> methods.keySet()
                .forEach(method ->
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "1"))));
        return routes;
    }

    private static List<String> assets() throws IOException {
        Path root = Path.of("src/main/resources/META-INF/resources");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "/" + root.relativize(file))
                    .toList();
        }
    }
}
