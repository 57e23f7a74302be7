package dev.watchkeeper.engine.rate.rule;

import static dev.watchkeeper.engine.rate.rule.Scene.START;
import static dev.watchkeeper.engine.rate.rule.Scene.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ComponentRuleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void a_component_with_many_more_errors_than_before_is_in_trouble() {
        Scene shop = new Scene()
                .happens(START.minus(Duration.ofMinutes(30)), 600, SECOND, i -> shop(i % 50 == 0))
                .happens(120, SECOND, i -> shop(i % 2 == 0));

        assertThat(shop.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule()).isEqualTo("error-rate");
            assertThat(alarm.troubleClass()).isEqualTo("error_logged");
            assertThat(alarm.subject()).isEqualTo("shop");
            assertThat(alarm.sentence()).contains("lines of shop in 5 minutes are errors (50 %), before it were 2.0 %");
        });
    }

    @Test
    void a_component_that_always_logs_so_many_errors_is_quiet() {
        Scene chatty = new Scene()
                .happens(START.minus(Duration.ofMinutes(60)), 3_600, SECOND, i -> shop(i % 4 == 0))
                .happens(60, SECOND, i -> shop(i % 4 == 0));

        assertThat(chatty.alarms()).noneMatch(alarm -> alarm.minute() >= START.getEpochSecond() / 60 - 30);
    }

    @Test
    void requests_that_fail_are_counted_among_requests() {
        assertThat(new Scene()
                        .happens(
                                25,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.SERVER_ERROR).of("gateway"))
                        .happens(25, SECOND, i -> line(Sign.REQUEST).of("gateway"))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.troubleClass()).isEqualTo("http_5xx"));
    }

    @Test
    void the_third_start_within_ten_minutes_is_a_loop() {
        assertThat(new Scene()
                        .happens(2, Duration.ofMinutes(3), i -> line(Sign.START).of("shop"))
                        .alarms())
                .isEmpty();
        assertThat(new Scene()
                        .happens(3, Duration.ofMinutes(3), i -> line(Sign.START).of("shop"))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.sentence()).isEqualTo("shop started 3 times in 10 minutes"));
    }

    private static Sighting shop(boolean failed) {
        return (failed ? line(Sign.ERROR) : line()).of("shop");
    }
}
