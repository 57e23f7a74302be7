package dev.watchkeeper.engine.format.database;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresFormatTest {

    private static ParsedLine postgres(String text) {
        return new PostgresFormat().parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"LOG,INFO", "WARNING,WARN", "ERROR,ERROR", "FATAL,FATAL", "PANIC,FATAL", "DETAIL,INFO", "DEBUG2,DEBUG"})
    void postgres_severities_have_levels(String severity, Level level) {
        assertThat(postgres("2026-01-01 12:00:00.123 UTC [1234] " + severity + ":  x")
                        .level())
                .isEqualTo(level);
    }

    @Test
    void postgres_names_user_and_database() {
        ParsedLine line = postgres("2026-01-01 12:00:00.123 UTC [1234] app@shop ERROR:  relation \"x\" is missing");

        assertThat(line.fields().user()).isEqualTo("app");
        assertThat(line.fields().attributes()).isEqualTo("{\"database\":\"shop\"}");
        assertThat(line.fields().pid()).isEqualTo(1234);
        assertThat(line.message()).isEqualTo("relation \"x\" is missing");
    }

    @Test
    void postgres_may_name_them_with_keys() {
        ParsedLine line =
                postgres("2026-01-01 12:00:00 UTC [12]: [3-1] user=app,db=shop,app=x,client=10.0.0.5 LOG:  hi");

        assertThat(line.fields().user()).isEqualTo("app");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.message()).isEqualTo("hi");
    }

    @Test
    void postgres_tells_how_long_a_statement_took() {
        ParsedLine line = postgres("2026-01-01 12:00:00.123 UTC [1] LOG:  duration: 5234.125 ms  statement: select 1");

        assertThat(line.fields().durationMs()).isEqualTo(5234.125);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-01 12:00:00 UTC [main] ERROR:  x", "2026-01-01 12:00:00 UTC [12] ERROR x"})
    void other_lines_are_not_of_postgres(String text) {
        assertThat(new PostgresFormat().parse(raw(text))).isEmpty();
    }
}
