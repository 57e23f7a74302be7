package dev.watchkeeper.engine.detect.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.detect.Curves;
import dev.watchkeeper.engine.detect.Finding;
import dev.watchkeeper.engine.detect.Kind;
import dev.watchkeeper.engine.detect.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShapeWatchTest {

    @Test
    void a_wave_that_breaks_its_rhythm_is_found_though_no_value_is_odd() {
        List<Sample> wave = wave(3000, 5);
        List<Sample> broken = new ArrayList<>(wave);
        for (int i = 2400; i < 2440; i++) {
            broken.set(i, Curves.at(i, i % 2 == 0 ? 60 : 140));
        }

        assertThat(findings(wave, 1)).hasSizeLessThanOrEqualTo(1);
        assertThat(findings(broken, 1)).hasEntrySatisfying(firstFrom(findings(broken, 1), 2400), finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ODD_SHAPE);
            assertThat(finding.reason()).startsWith("the last 8 values, ").contains("follow each other as no 8 before");
            assertThat(finding.expected().low()).isBetween(40.0, 60.0);
        });
        assertThat(firstFrom(findings(broken, 1), 2400)).isLessThan(2412);
    }

    @Test
    void the_same_seed_finds_the_same_and_a_constant_series_finds_nothing() {
        List<Sample> wave = wave(1500, 2);

        assertThat(findings(wave, 9)).isEqualTo(findings(wave, 9));
        assertThat(findings(Curves.constant(1500, 3), 9)).isEmpty();
    }

    @Test
    void a_point_far_from_all_others_is_cut_off_first() {
        RandomCutForest forest = new RandomCutForest(20, 64, 3);
        Random random = new Random(3);
        double ordinary = 0;
        for (int i = 0; i < 500; i++) {
            ordinary = forest.take(new double[] {random.nextGaussian(), random.nextGaussian()});
        }

        assertThat(ordinary).isLessThan(0.4);
        assertThat(forest.take(new double[] {50, -50})).isGreaterThan(0.8);
    }

    @Test
    void points_come_and_go_and_equal_ones_share_a_leaf() {
        RandomCutTree tree = new RandomCutTree(new SplittableRandom(4));
        Random random = new Random(4);
        List<RandomCutTree.Node> leaves = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            leaves.add(tree.add(new double[] {random.nextInt(6), random.nextInt(6) * 1e300, -0.0}));
            if (leaves.size() > 40) {
                tree.remove(leaves.remove(random.nextInt(leaves.size())));
            }
        }
        leaves.forEach(tree::remove);

        assertThat(tree.oddness(new double[] {1, 1, 1})).isZero();
    }

    private static int firstFrom(Map<Integer, Finding> findings, int minute) {
        return findings.keySet().stream().filter(at -> at >= minute).findFirst().orElseThrow();
    }

    private static List<Sample> wave(int minutes, long seed) {
        Random random = new Random(seed);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < minutes; i++) {
            samples.add(Curves.at(i, 100 + 50 * Math.sin(2 * Math.PI * i / 48) + 2 * random.nextGaussian()));
        }
        return samples;
    }

    private static Map<Integer, Finding> findings(List<Sample> series, long seed) {
        ShapeWatch watch = new ShapeWatch(seed);
        Map<Integer, Finding> findings = new TreeMap<>();
        for (int i = 0; i < series.size(); i++) {
            int minute = i;
            watch.take(series.get(i)).ifPresent(finding -> findings.put(minute, finding));
        }
        return findings;
    }
}
