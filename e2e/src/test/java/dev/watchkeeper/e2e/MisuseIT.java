package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fleet.Jars;
import dev.watchkeeper.testkit.fleet.JavaProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong input: one clear line that names the thing and the remedy, exit code 2. */
class MisuseIT {

    @ParameterizedTest
    @CsvSource({
        "collector, WATCHKEEPER_COLLECTOR_SHIP_BATCH_LINSE",
        "collector, WATCHKEEPER_COLECTOR_SHIP_TOKEN",
        "analyzer, WATCHKEEPER_ANALYZER_FOLDD_EVERY",
        "alert, WATCHKEEPER_ALERT_JUDGE_EVRY",
        "report, WATCHKEEPER_REPORT_TOKN_FIRST_SHA256"
    })
    void a_misspelt_variable_stops_a_service_and_is_named(String service, String variable) {
        JavaProcess process = JavaProcess.start(
                service,
                Jars.of(service + "-service"),
                Map.of(
                        variable,
                        "1",
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        "0",
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        "0",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                        "false"),
                List.of());

        int code = process.awaitEnd();

        assertThat(code).isEqualTo(2);
        assertThat(complaints(process))
                .singleElement()
                .asString()
                .contains(variable)
                .contains("check its spelling");
    }

    @Test
    void an_unknown_option_is_named() {
        JavaProcess process =
                JavaProcess.start("standalone", Jars.of("standalone"), Map.of(), List.of("up", "--prot", "8080"));

        int code = process.awaitEnd();

        assertThat(code).isEqualTo(2);
        assertThat(complaints(process)).singleElement().asString().contains("--prot");
    }

    private static List<String> complaints(JavaProcess process) {
        return process.said().stream()
                .filter(line -> line.startsWith("watchkeeper: "))
                .toList();
    }
}
