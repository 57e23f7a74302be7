package dev.watchkeeper.collector.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotatedNameTest {

    @ParameterizedTest
    @CsvSource({
        "app.log.1, app.log",
        "app.log.123, app.log",
        "syslog.1, syslog",
        "app.log-20260101, app.log",
        "app.log-20260101.2, app.log",
        "app.log.2026-01-01, app.log",
        "app.log.2026-01-01-13, app.log",
        "app.log-20260101-1767225600, app.log",
        "app.log.old, app.log",
        "app.log.bak, app.log"
    })
    void a_rotated_name_tells_the_live_one(String rotated, String live) {
        assertThat(RotatedName.liveName(rotated)).contains(live);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app.log", "app-2026-01-01.log", "postgresql-16.log", "syslog", "server.8080", "v2", ".1", "1"})
    void other_names_are_live(String name) {
        assertThat(RotatedName.liveName(name)).isEmpty();
    }
}
