package dev.watchkeeper.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.detect.SeriesWatch.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesWatchTest {

    private static final int NOON = 12 * 60;
    private static final int THREE = 3 * 60;

    @Test
    void ordinary_days_stay_nearly_silent() {
        int findings = 0;
        for (long seed = 1; seed <= 10; seed++) {
            findings += findings(Curves.days(14, seed)).size();
        }

        // 140 days: less than one in three weeks.
        assertThat(findings).isLessThanOrEqualTo(7);
    }

    @Test
    void a_spike_and_a_drop_are_found_within_minutes() {
        int spikeAt = 8 * Curves.DAY + NOON;
        int dropAt = 9 * Curves.DAY + NOON;
        for (long seed = 1; seed <= 10; seed++) {
            List<Sample> faulty = Curves.with(Curves.days(11, seed), spikeAt, 10, 260);
            Map<Integer, Finding> found = findings(Curves.with(faulty, dropAt, 10, 20));

            assertThat(found.entrySet())
                    .anySatisfy(entry -> {
                        assertThat(entry.getKey()).isBetween(spikeAt, spikeAt + 3);
                        assertThat(entry.getValue().kind()).isEqualTo(Kind.SPIKE);
                    })
                    .anySatisfy(entry -> {
                        assertThat(entry.getKey()).isBetween(dropAt, dropAt + 3);
                        assertThat(entry.getValue().kind()).isEqualTo(Kind.DROP);
                    });
        }
    }

    @Test
    void what_is_nothing_by_day_is_much_in_a_quiet_night() {
        int at = 8 * Curves.DAY + THREE;

        Map<Integer, Finding> found = findings(Curves.with(Curves.quietNights(9, 7), at, 5, 60));

        assertThat(found.entrySet()).anySatisfy(entry -> {
            assertThat(entry.getKey()).isBetween(at, at + 4);
            assertThat(entry.getValue().kind()).isEqualTo(Kind.SPIKE);
            assertThat(entry.getValue().reason()).matches("60 a minute, expected 0 to \\d(\\.\\d+)? at this hour.*");
            assertThat(entry.getValue().expected().low()).isZero();
        });
    }

    @Test
    void the_first_hour_is_enough_for_what_is_far_outside() {
        Map<Integer, Finding> found = findings(Curves.with(Curves.days(1, 3), 70, 3, 400));

        assertThat(found).containsKey(70);
        assertThat(found)
                .hasEntrySatisfying(
                        70,
                        finding -> assertThat(finding.reason())
                                .startsWith("400 a minute, expected ")
                                .endsWith(" after what came before"));
    }

    @Test
    void a_constant_series_is_silent_until_it_moves() {
        assertThat(findings(Curves.constant(5 * Curves.DAY, 45))).isEmpty();

        Map<Integer, Finding> moved = findings(Curves.with(Curves.constant(5 * Curves.DAY, 45), 4000, 1, 45.5));

        assertThat(moved).hasSize(1).containsKey(4000);
        assertThat(moved)
                .hasEntrySatisfying(
                        4000,
                        finding -> assertThat(finding.reason()).isEqualTo("45.5 a minute, expected 45 at this hour"));
    }

    @Test
    void a_gap_is_no_fault() {
        List<Sample> series = Curves.days(10, 5);
        List<Sample> gaps = new ArrayList<>(series.subList(0, 4 * Curves.DAY));
        gaps.addAll(series.subList(4 * Curves.DAY + 700, 7 * Curves.DAY));
        gaps.addAll(series.subList(8 * Curves.DAY + 100, 10 * Curves.DAY));

        assertThat(findings(gaps)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void what_lasts_is_told_once_in_a_rest() {
        Map<Integer, Finding> found = findings(Curves.with(Curves.days(9, 2), 8 * Curves.DAY + NOON, 100, 300));

        assertThat(found.keySet())
                .filteredOn(minute -> minute >= 8 * Curves.DAY + NOON)
                .hasSize(1);
    }

    @Test
    void the_same_samples_give_the_same_findings() {
        List<Sample> series = Curves.with(Curves.days(9, 4), 8 * Curves.DAY, 20, 500);

        assertThat(findings(series)).isEqualTo(findings(series)).isNotEmpty();
    }

    @Test
    void what_is_not_a_number_is_refused() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Sample(Curves.MONDAY, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a sample is a finite number");
        }
    }

    @Property(tries = 200)
    void any_numbers_are_taken(@ForAll @Size(max = 300) List<@DoubleRange(min = -1e300, max = 1e300) Double> values) {
        SeriesWatch watch = new SeriesWatch(Sensitivity.STANDARD, "");
        for (int i = 0; i < values.size(); i++) {
            watch.take(Curves.at(i * 17, values.get(i)));
        }
    }

    private static Map<Integer, Finding> findings(List<Sample> series) {
        SeriesWatch watch = new SeriesWatch(Sensitivity.STANDARD, "a minute");
        Map<Integer, Finding> findings = new TreeMap<>();
        for (Sample sample : series) {
            int minute = (int) ((sample.at().getEpochSecond() - Curves.MONDAY.getEpochSecond()) / 60);
            watch.take(sample).ifPresent(finding -> findings.put(minute, finding));
        }
        return findings;
    }
}
