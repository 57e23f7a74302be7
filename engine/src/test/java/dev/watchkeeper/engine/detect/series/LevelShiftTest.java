package dev.watchkeeper.engine.detect.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.detect.Curves;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LevelShiftTest {

    @Test
    void a_new_level_is_told_once() {
        Map<Integer, Finding> found = findings(noise(600, 3, minute -> minute < 300 ? 20 : 50));

        assertThat(found).hasSize(1);
        assertThat(found.keySet()).allMatch(minute -> minute >= 300 && minute < 340);
        assertThat(found.values()).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LEVEL_SHIFT);
            assertThat(finding.reason()).matches("up to (49|50|51)(\\.\\d+)? for the last 30 samples, expected .*");
            assertThat(finding.expected().holds(20)).isTrue();
        });
    }

    @Test
    void noise_a_climb_and_a_short_burst_are_no_shift() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(findings(noise(3000, seed, any -> 20))).isEmpty();
            assertThat(findings(noise(1200, seed, minute -> minute * 0.5))).isEmpty();
            assertThat(findings(noise(600, seed, minute -> minute >= 300 && minute < 310 ? 90 : 20)))
                    .isEmpty();
        }
    }

    @Test
    void days_that_rise_and_fall_are_no_shift_and_one_that_stays_low_is() {
        List<Sample> days = Curves.days(10, 6);
        assertThat(findings(days)).isEmpty();

        int from = 9 * Curves.DAY + 600;
        List<Sample> halved = new ArrayList<>(days);
        for (int i = from; i < days.size(); i++) {
            halved.set(i, new Sample(days.get(i).at(), days.get(i).value() / 3));
        }

        assertThat(findings(halved).keySet()).anyMatch(minute -> minute >= from && minute < from + 60);
    }

    private static List<Sample> noise(int minutes, long seed, IntToDoubleFunction level) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < minutes; i++) {
            samples.add(Curves.at(i, level.applyAsDouble(i) + random.nextGaussian()));
        }
        return samples;
    }

    private static Map<Integer, Finding> findings(List<Sample> series) {
        LevelShift shift = new LevelShift();
        Map<Integer, Finding> findings = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            int minute = i;
            shift.take(series.get(i)).ifPresent(finding -> findings.put(minute, finding));
        }
        return findings;
    }
}
