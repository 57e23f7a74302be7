package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.FourProcesses;
import dev.watchkeeper.testkit.fleet.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every route that the services document, and some that they do not, without a token. */
class NoTokenNoAnswerIT {

    private static final Set<String> OPEN_TO_ALL = Set.of("/login");

    private static final List<String> UNDOCUMENTED = List.of(
            "/",
            "//",
            "//api/v1/issues",
            "/api/v1/issues;x=1",
            "/api/v1/issues/",
            "/api/v1/issues.",
            "/login/../api/v1/issues",
            "/login/..%2fapi/v1/issues",
            "/login/%2e%2e/api/v1/issues",
            "/q/metrics",
            "/q/openapi",
            "/q/swagger-ui",
            "/q/dev",
            "/nothing/here");

    @Test
    void standalone_answers_nobody_but_on_health_and_the_login_page() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            String url = fleet.reportUrl();
            List<String> paths = documented(fleet.api(), url + "/q/openapi?format=json");
            assertThat(paths).contains("/api/v1/batches", "/api/v1/issues", "/api/v1/alerts", "/api/v1/tokens");

            assertThat(answered(url, paths)).isEmpty();
            assertThat(letThrough(url, UNDOCUMENTED)).isEmpty();
            assertThat(ApiClient.statusWithoutToken(url + "/q/health/live")).isEqualTo(200);
            assertThat(ApiClient.statusWithoutToken(url + "/login")).isEqualTo(200);
            assertThat(fleet.api().status(url + "/q/metrics")).isEqualTo(200);
        }
    }

    @Test
    void nor_does_any_of_the_four() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.FOUR_PROCESSES)) {
            FourProcesses four = fleet.processes();
            for (ServiceProcess service : List.of(four.collector(), four.analyzer(), four.alert(), four.report())) {
                assertThat(letThrough(service.url(), UNDOCUMENTED)).isEmpty();
                assertThat(letThrough(service.managementUrl(), UNDOCUMENTED)).isEmpty();
                assertThat(ApiClient.statusWithoutToken(service.managementUrl() + "/q/health/live"))
                        .isEqualTo(200);
            }
            for (ServiceProcess service : List.of(four.analyzer(), four.alert(), four.report())) {
                List<String> paths = documented(fleet.api(), service.managementUrl() + "/q/openapi?format=json");
                assertThat(paths).isNotEmpty();
                assertThat(answered(service.url(), paths)).isEmpty();
                assertThat(fleet.api().status(service.managementUrl() + "/q/metrics"))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void metrics_take_a_token_that_may_read() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            String url = fleet.reportUrl();
            ApiClient ingest = new ApiClient(fleet.api()
                    .post(url + "/api/v1/tokens", "{\"name\":\"i\",\"scopes\":[\"ingest\"]}")
                    .get("token")
                    .asText());

            assertThat(ingest.status(url + "/q/metrics")).isEqualTo(403);
            assertThat(ingest.status(url + "/q/health/ready")).isEqualTo(200);
            assertThat(fleet.api().status(url + "/q/metrics")).isEqualTo(200);
        }
    }

    private static List<String> documented(ApiClient api, String openApi) {
        List<String> paths = new ArrayList<>();
        api.get(openApi)
                .get("paths")
                .fieldNames()
                .forEachRemaining(path -> paths.add(path.replaceAll("\\{\\w+}", "1")));
        return paths;
    }

    /** Odd spellings that were let through: a bad request or an absent page is a refusal, too. */
    private static List<String> letThrough(String url, List<String> paths) {
        return paths.stream()
                .map(path -> path + " " + ApiClient.statusWithoutToken(url + path))
                .filter(answer -> !answer.matches(".* (400|401|404)"))
                .toList();
    }

    /** Documented paths that gave a stranger anything but the refusal. */
    private static List<String> answered(String url, List<String> paths) {
        return paths.stream()
                .filter(path -> !OPEN_TO_ALL.contains(path))
                .map(path -> path + " " + ApiClient.statusWithoutToken(url + path))
                .filter(answer -> !answer.endsWith(" 401"))
                .toList();
    }
}
