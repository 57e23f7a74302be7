package dev.watchkeeper.engine.format.text;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogbackFormatTest {

    private final LogbackFormat format = new LogbackFormat();

    private ParsedLine parsed(String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1|ERROR|Payment|-|payment failed id=1",
                "2026-01-01 12:00:00,000 [Payment] ERROR payment failed|ERROR|Payment|-|payment failed",
                "2026-01-01 12:00:00,000 [main] WARN c.a.Shop - slow|WARN|Shop|main|slow",
                "12:00:00.000 [main] INFO  c.a.Shop - started|INFO|Shop|main|started",
                "2026-01-01T12:00:00Z ERROR c.a.Shop - payment failed|ERROR|Shop|-|payment failed",
                "2026-01-01T12:00:00.000Z  INFO 4711 --- [shop] [  main] c.a.Shop   : up|INFO|shop|main|up",
                "2026-01-01T12:00:00.000Z  INFO 4711 --- [  main] c.a.Shop   : up|INFO|Shop|main|up",
                "2026-01-01 12:00:00,000 INFO  [io.shop.Cart] (worker-1) up|INFO|Cart|worker-1|up",
                "2026-01-01 12:00:00,000 INFO [main] org.shop.Cart: up|INFO|Cart|main|up",
                "2026-01-01 12:00:00,000 DEBUG up|DEBUG|-|-|up",
                "[2026-01-01 12:00:00,000] INFO up (shop.cart.Cart)|INFO|Cart|-|up",
                "2026-01-01 12:00:00.000 +01:00 [WRN] slow|WARN|-|-|slow",
                "2026-01-01 12:00:00.000 4711 INFO shop.cart [req-1 - -] up|INFO|cart|-|[req-1 - -] up",
                "2026-01-01 12:00:00 ERROR: up|ERROR|-|-|up",
            })
    void finds_level_component_thread_and_message(
            String text, Level level, String component, String thread, String message) {
        ParsedLine line = parsed(text);

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().component()).isEqualTo(component);
        assertThat(line.fields().thread()).isEqualTo(thread);
        assertThat(line.message()).isEqualTo(message);
    }

    @Test
    void the_message_keeps_its_stack_trace() {
        ParsedLine line = parsed("2026-01-01 12:00:00,000 ERROR [main] c.a.Shop - failed\njava.lang.X: y\n\tat z");

        assertThat(line.message()).isEqualTo("failed\njava.lang.X: y\n\tat z");
        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(line.timeGuessed()).isFalse();
    }

    @Test
    void a_time_without_a_day_is_guessed() {
        assertThat(parsed("11:00:00.000 [main] INFO  c.a.Shop - up").timeGuessed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment failed",
                "2026-01-01 12:00:00,000",
                "2026-01-01 12:00:00 the ERROR came later",
                "2026-01-01 12:00:00 Log file rotated",
                "2026-01-01T12:00:00+01:00 web1 app[12]: ERROR foo",
            })
    void other_lines_are_not_its_own(String text) {
        assertThat(format.parse(raw(text))).isEmpty();
    }
}
