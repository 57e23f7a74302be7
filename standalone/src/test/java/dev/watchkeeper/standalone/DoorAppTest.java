package dev.watchkeeper.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.testing.AllServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody gets in without a token, wherever he knocks. */
@QuarkusTest
@QuarkusTestResource(AllServices.class)
class DoorAppTest {

    /** Health tells nothing but up or down; the login page and its assets are how one gets in. */
    private static final Set<String> OPEN = Set.of("/q/health", "/login");

    /** The framework keeps its own routes to itself. */
    private static final List<String> FRAMEWORK = List.of(
            "/",
            "/anything",
            "/api/v1/anything",
            "/q",
            "/q/metrics",
            "/q/openapi",
            "/q/swagger-ui",
            "/q/dev-ui",
            "/q/info");

    private static final Set<Integer> REFUSED = Set.of(401, 303);

    private final Router router;

    DoorAppTest(Router router) {
        this.router = router;
    }

    @Test
    void every_route_wants_a_token_but_health_and_the_login_page() {
        Map<String, Integer> letIn = new TreeMap<>();
        for (String path : allPaths()) {
            for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
                int status = given().redirects()
                        .follow(false)
                        .when()
                        .request(method, path)
                        .statusCode();
                if (!REFUSED.contains(status)) {
                    letIn.put(method + " " + path, status);
                }
            }
        }

        assertThat(letIn).isEmpty();
    }

    @Test
    void health_tells_everybody() {
        given().when().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void a_token_that_nobody_knows_is_refused() {
        given().header("Authorization", "Bearer wk_0000")
                .when()
                .get("/q/metrics")
                .then()
                .statusCode(401);
    }

    @Test
    void a_known_token_opens_what_is_closed_to_others() {
        given().header("Authorization", "Bearer " + AllServices.ADMIN_TOKEN)
                .when()
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    private Set<String> allPaths() {
        return Stream.of(FRAMEWORK.stream(), routes(), api())
                .flatMap(paths -> paths)
                .filter(path -> OPEN.stream().noneMatch(path::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> routes() {
        return router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .map(path -> path.replaceAll("/\\*$", "/anything"));
    }

    /** What the API says of itself. */
    private static Stream<String> api() {
        JsonPath description = given().header("Authorization", "Bearer " + AllServices.ADMIN_TOKEN)
                .when()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> paths = description.getMap("paths");
        return paths == null ? Stream.of() : paths.keySet().stream().map(path -> path.replaceAll("\\{[^}]*}", "1"));
    }
}
