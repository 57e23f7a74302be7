package dev.watchkeeper.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private final KnownKeys known = new KnownKeys(Set.of(
            "watchkeeper.collector.ship.batch-lines",
            "watchkeeper.collector.discover.watch",
            "watchkeeper.database.url",
            "watchkeeper.collector.label.*"));

    @Test
    void keys_and_variables_that_a_room_reads_are_known() {
        assertThat(known.firstUnknown(
                        List.of(
                                "watchkeeper.collector.ship.batch-lines",
                                "watchkeeper.collector.discover.watch[0]",
                                "watchkeeper.collector.label.team",
                                "quarkus.anything"),
                        Set.of("WATCHKEEPER_COLLECTOR_SHIP_BATCH_LINES", "WATCHKEEPER_COLLECTOR_LABEL_TEAM", "PATH")))
                .isEmpty();
    }

    @Test
    void a_misspelt_room_is_found() {
        assertThat(known.firstUnknown(List.of("watchkeeper.collector.shipp.batch-lines"), Set.of()))
                .contains("watchkeeper.collector.shipp.batch-lines");
    }

    @Test
    void a_misspelt_service_is_found() {
        assertThat(known.firstUnknown(List.of("watchkeeper.colector.ship.batch-lines"), Set.of()))
                .contains("watchkeeper.colector.ship.batch-lines");
    }

    @Test
    void a_misspelt_variable_is_found() {
        assertThat(known.firstUnknown(List.of(), Set.of("WATCHKEEPER_COLLECTOR_SHIP_BATCH_LINSE")))
                .contains("WATCHKEEPER_COLLECTOR_SHIP_BATCH_LINSE");
    }

    @Test
    void a_service_that_is_not_in_this_process_knows_its_keys_itself() {
        assertThat(known.firstUnknown(
                        List.of("watchkeeper.alert.channel.file.path"), Set.of("WATCHKEEPER_ALERT_CHANNEL_FILE_PATH")))
                .isEmpty();
    }

    @Test
    void the_launcher_s_own_variables_are_known() {
        assertThat(known.firstUnknown(List.of(), Set.of("WATCHKEEPER_HOME", "WATCHKEEPER_JAVA_OPTS")))
                .isEmpty();
    }
}
