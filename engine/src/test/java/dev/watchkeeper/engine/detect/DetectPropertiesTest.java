package dev.watchkeeper.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.detect.SeriesWatch.Sensitivity;
import dev.watchkeeper.engine.detect.compare.QuantileShift;
import dev.watchkeeper.engine.detect.forest.ShapeWatch;
import dev.watchkeeper.engine.detect.series.LevelShift;
import dev.watchkeeper.engine.detect.trend.Trend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DetectPropertiesTest {

    @Property(tries = 100)
    void any_finite_numbers_are_taken_and_every_finding_has_its_reason(@ForAll("series") List<Double> values) {
        SeriesWatch watch = new SeriesWatch(Sensitivity.STANDARD, "");
        LevelShift shift = new LevelShift();
        ShapeWatch shape = new ShapeWatch(1);
        Trend trend = new Trend(Duration.ofHours(2));
        for (int i = 0; i < values.size(); i++) {
            Sample sample = Curves.at(i * 7, values.get(i));
            trend.take(sample);
            Stream.of(watch.take(sample), shift.take(sample), shape.take(sample))
                    .flatMap(Optional::stream)
                    .forEach(finding -> {
                        assertThat(finding.reason()).containsAnyOf("expected", "than ever before", "as no 8 before");
                        assertThat(finding.surprise()).isNotNaN();
                    });
        }
        trend.within(Duration.ofDays(1), 100, "it");
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        QuantileShift.either(all, all, "");
        assertThat(new ZScore(3).outliers(List.of())).isEmpty();
    }

    @Provide
    Arbitrary<List<Double>> series() {
        Arbitrary<Double> small = Arbitraries.integers().between(0, 3).map(Integer::doubleValue);
        Arbitrary<Double> any =
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> odd =
                Arbitraries.of(0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e15, 1e-300, -1.0);
        return Arbitraries.oneOf(
                small.list().ofMaxSize(600),
                any.list().ofMaxSize(400),
                odd.list().ofMaxSize(400),
                Arbitraries.oneOf(small, odd).list().ofMaxSize(500));
    }
}
