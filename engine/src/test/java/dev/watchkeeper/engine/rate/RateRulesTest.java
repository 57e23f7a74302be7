package dev.watchkeeper.engine.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.rate.rule.RateAlarm;
import dev.watchkeeper.engine.rate.rule.Scene;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateRulesTest {

    private final Scene everything = new Scene()
            .happens(30, Duration.ofSeconds(1), i -> Scene.failure("user" + i))
            .happens(30, Duration.ofSeconds(1), i -> Scene.missing("/p" + i))
            .happens(400, Duration.ofMillis(100), i -> Scene.page("/p" + i).from("198.51.100.1"))
            .happens(4, Duration.ofSeconds(9), i -> Scene.line(Sign.START).of("shop"));

    @Test
    void every_class_an_alarm_names_is_one_of_ours() {
        assertThat(everything.alarms())
                .hasSizeGreaterThan(3)
                .allSatisfy(alarm -> assertThat(RuleBook.standard().classes()).containsKey(alarm.troubleClass()));
    }

    @Test
    void each_rule_speaks_of_a_subject_once_and_at_its_worst() {
        List<RateAlarm> alarms = everything.alarms();

        assertThat(alarms).extracting(alarm -> alarm.rule() + alarm.subject()).doesNotHaveDuplicates();
        assertThat(alarms)
                .extracting(RateAlarm::rule)
                .contains("password-spraying", "path-scan", "flood", "restart-loop");
    }

    @Test
    void what_was_judged_once_is_judged_the_same_again() {
        assertThat(everything.alarms()).isEqualTo(everything.alarms());
    }
}
