package dev.watchkeeper.engine.detect.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.detect.Curves;
import dev.watchkeeper.engine.detect.Kind;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Duration SIX_HOURS = Duration.ofHours(6);

    @Test
    void a_filling_disk_is_full_in_about_ten_hours() {
        // 2 per cent an hour from 68: at 80 after six hours.
        Trend trend = trend(minute -> 68 + minute / 30.0);

        assertThat(trend.reaches(100)).hasValueSatisfying(forecast -> {
            assertThat(forecast.perHour()).isBetween(1.9, 2.1);
            assertThat(forecast.likely()).isBetween(Duration.ofHours(9), Duration.ofHours(11));
            assertThat(forecast.soonest()).isLessThanOrEqualTo(forecast.likely());
        });
        assertThat(trend.within(Duration.ofHours(24), 100, "the disk")).hasValueSatisfying(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TREND);
            assertThat(finding.reason())
                    .startsWith("the disk is at ")
                    .contains(" an hour and reaches 100 in about ")
                    .containsPattern("at the soonest in \\d+ h$");
        });
        assertThat(trend.within(Duration.ofHours(2), 100, "the disk")).isEmpty();
    }

    @Test
    void a_leap_among_the_samples_does_not_move_it() {
        Trend trend = trend(minute -> minute > 100 && minute < 150 ? 10 : 68 + minute / 30.0);

        assertThat(trend.reaches(100).orElseThrow().perHour()).isBetween(1.7, 2.4);
    }

    @Test
    void noise_a_constant_and_a_way_down_reach_no_limit_above() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            assertThat(trend(any -> 50 + 10 * random.nextGaussian()).reaches(100))
                    .isEmpty();
        }
        assertThat(trend(any -> 50).reaches(100)).isEmpty();
        assertThat(trend(minute -> 90 - minute / 30.0).reaches(100)).isEmpty();
        assertThat(trend(minute -> 90 - minute / 30.0).reaches(0)).isPresent();
    }

    @Test
    void half_an_hour_of_samples_is_enough() {
        Trend trend = new Trend(Duration.ofMinutes(60));
        for (int minute = 0; minute < 30; minute++) {
            trend.take(Curves.at(minute, 50 + minute));
        }

        assertThat(trend.reaches(100).orElseThrow().likely()).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(24));
    }

    @Test
    void times_are_told_as_people_do() {
        assertThat(Forecast.inWords(Duration.ofSeconds(5))).isEqualTo("1 min");
        assertThat(Forecast.inWords(Duration.ofMinutes(40))).isEqualTo("40 min");
        assertThat(Forecast.inWords(Duration.ofHours(6))).isEqualTo("6 h");
        assertThat(Forecast.inWords(Duration.ofDays(5))).isEqualTo("5 days");
        assertThatThrownBy(() -> new Trend(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Trend trend(IntToDoubleFunction curve) {
        Trend trend = new Trend(SIX_HOURS);
        for (int minute = 0; minute <= 360; minute++) {
            trend.take(Curves.at(minute, curve.applyAsDouble(minute)));
        }
        return trend;
    }
}
