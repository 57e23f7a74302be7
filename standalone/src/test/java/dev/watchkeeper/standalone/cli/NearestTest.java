package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final Nearest OPTIONS = new Nearest(List.of("--port", "--watch", "--data", "--database"));

    @Test
    void a_slip_of_the_finger_finds_the_word() {
        assertThat(OPTIONS.to("--prot")).contains("--port");
        assertThat(OPTIONS.to("--dat")).contains("--data");
        assertThat(OPTIONS.to("--databse")).contains("--database");
    }

    @Test
    void another_word_finds_nothing() {
        assertThat(OPTIONS.to("--verbose")).isEmpty();
    }

    @Test
    void distance_counts_letters() {
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
        assertThat(Nearest.distance("abc", "adc")).isEqualTo(1);
        assertThat(Nearest.distance("abc", "bc")).isEqualTo(1);
    }
}
