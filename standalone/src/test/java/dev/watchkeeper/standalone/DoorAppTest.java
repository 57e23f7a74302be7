package dev.watchkeeper.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.testing.AllServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
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

    private Set<String> allPaths() {
        Set<String> paths = Stream.concat(Stream.of("/", "/anything", "/api/v1/anything"), routesAndApi())
                .filter(path -> OPEN.stream().noneMatch(path::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).contains("/q/metrics", "/q/openapi");
        return paths;
    }

    private Stream<String> routesAndApi() {
        Stream<String> routes = paths("", router).map(path -> path.replaceAll("/\\*$", "/anything"));
        return Stream.concat(routes, api().stream());
    }

    private static Stream<String> paths(String prefix, Router router) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null)
                .flatMap(route -> route.getSubRouter() == null
                        ? Stream.of(prefix + route.getPath())
                        : paths(prefix + route.getPath().replaceAll("/$", ""), route.getSubRouter()));
    }

    private static Set<String> api() {
        String description = given().header("Authorization", "Bearer " + AllServices.ADMIN_TOKEN)
                .accept("application/json")
                .when()
                .get("/q/openapi?format=json")
                .asString();
        Map<String, Object> paths =
                description.startsWith("{") ? JsonPath.from(description).getMap("paths") : null;
        return paths == null
                ? Set.of()
                : paths.keySet().stream()
                        .map(path -> path.replaceAll("\\{[^}]*}", "1"))
                        .collect(Collectors.toSet());
    }
}
