package dev.watchkeeper.engine.detect.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.detect.Curves;
import dev.watchkeeper.engine.detect.Sample;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeasonalBaselineTest {

    private static final Offset<Double> NEAR = Offset.offset(6.0);

    @Test
    void an_hour_is_known_from_its_days_and_a_weekday_from_its_weeks() {
        SeasonalBaseline baseline = new SeasonalBaseline();
        assertThat(baseline.expected(Curves.MONDAY)).isEqualTo(new Expectation(Expectation.Basis.RECENT, 0, 0));

        learn(baseline, 1);
        assertThat(baseline.expected(day(1)).basis()).isEqualTo(Expectation.Basis.RECENT);

        learn(baseline, 2);
        Expectation night = baseline.expected(day(2));
        assertThat(night.basis()).isEqualTo(Expectation.Basis.HOUR);
        assertThat(night.middle()).isCloseTo(20, NEAR);
        assertThat(baseline.expected(day(2).plus(Duration.ofHours(12))).middle())
                .isCloseTo(180, NEAR);
    }

    @Test
    void after_three_weeks_a_sunday_is_not_a_monday() {
        SeasonalBaseline baseline = new SeasonalBaseline();
        for (int hour = 0; hour < 22 * 24 + 1; hour++) {
            baseline.learn(new Sample(Curves.MONDAY.plus(Duration.ofHours(hour)), hour / 24 % 7 == 6 ? 1 : 50));
        }

        assertThat(baseline.expected(day(27)).middle()).isEqualTo(1);
        assertThat(baseline.expected(day(28)).middle()).isEqualTo(50);
        assertThat(baseline.expected(day(27)).basis().words()).isEqualTo("at this hour of this weekday");
    }

    @Test
    void one_bad_day_leaves_no_trace() {
        SeasonalBaseline baseline = new SeasonalBaseline();
        for (int hour = 0; hour < 5 * 24; hour++) {
            baseline.learn(new Sample(Curves.MONDAY.plus(Duration.ofHours(hour)), hour / 24 == 3 ? 9000 : 10));
        }

        assertThat(baseline.expected(day(5)).band().holds(10)).isTrue();
        assertThat(baseline.expected(day(5)).middle()).isEqualTo(10);
    }

    private static void learn(SeasonalBaseline baseline, int days) {
        Curves.days(days, 1).forEach(baseline::learn);
    }

    private static Instant day(int day) {
        return Curves.MONDAY.plus(Duration.ofDays(day));
    }
}
