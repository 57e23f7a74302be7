package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NabTest {

    @Test
    void a_leap_in_its_window_is_found() {
        Score score = Labelled.score(new Nab(), series(150));

        assertThat(score.figure()).isEqualTo("100.0");
        assertThat(score.met()).isTrue();
        assertThat(score.misses()).isEmpty();
    }

    @Test
    void a_window_in_which_nothing_leaps_is_a_miss() {
        Score score = Labelled.score(new Nab(), series(-1));

        assertThat(score.figure()).isEqualTo("0.0");
        assertThat(score.met()).isFalse();
        assertThat(score.misses()).extracting(Miss::line).containsExactly("2026-03-02 02:30:00,1.0");
    }

    /** Three hours of nothing, with a window in the third. */
    private static LabelledLine[] series(int leap) {
        return IntStream.range(0, 180)
                .mapToObj(minute -> Labelled.line(
                        String.format(
                                Locale.ROOT,
                                "2026-03-02 %02d:%02d:00,%s",
                                minute / 60,
                                minute % 60,
                                minute == leap ? "9" : "1.0"),
                        "{'series': 'mill/stone.csv', 'anomaly': " + (minute >= 150 && minute < 160) + ", 'probation': "
                                + (minute < 27) + "}"))
                .toArray(LabelledLine[]::new);
    }
}
