package dev.watchkeeper.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.engine.LongLineTimes.Slowest;
import dev.watchkeeper.engine.classify.Memory;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineReportTest {

    @Test
    void each_kind_of_lines_has_its_figure_and_says_whether_it_reached_its_bar() {
        List<Speed> speeds = List.of(
                new Speed("application", 400_000, 1_000, 400_000),
                new Speed("access", 299_999, 1_000, 300_000),
                new Speed("mixed", 1, 0, 0));

        String report = String.join("\n", EngineReport.of(speeds, new Memory(7, 8, 9), 2));

        assertThat(report)
                .containsPattern("application +400,000 +1,000 +2.500 +>= 400,000, reached")
                .containsPattern("access +299,999 +1,000 +3.333 +>= 300,000, MISSED")
                .containsPattern("mixed +1 +0 +[0-9,.]+ +-")
                .contains("7 decisions are held, 8 at most; 9 were forgotten");
    }

    @Test
    void long_lines_reach_their_bar_only_together() {
        Slowest quick = new Slowest("masker", "'x'", 249.9);
        Slowest slow = new Slowest("joiner", "'\"'", 250);

        assertThat(EngineReport.of(List.of(quick)).getFirst()).contains("under 250 ms, reached");
        assertThat(EngineReport.of(List.of(slow, quick)).getFirst()).contains("MISSED");
        assertThat(LongLineTimes.reachBar(List.of(quick))).isTrue();
        assertThat(LongLineTimes.reachBar(List.of(slow, quick))).isFalse();
    }
}
