package dev.watchkeeper.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void three_digits_count() {
        assertThat(Figure.of(12)).isEqualTo("12");
        assertThat(Figure.of(0)).isEqualTo("0");
        assertThat(Figure.of(-3.14159)).isEqualTo("-3.14");
        assertThat(Figure.of(0.000123456)).isEqualTo("0.000123");
        assertThat(Figure.of(1234.567)).isEqualTo("1235");
        assertThat(Figure.of(999.96)).isEqualTo("1000");
    }

    @Test
    void a_band_whose_ends_look_alike_is_one_figure() {
        assertThat(new Band(0, 3).inWords()).isEqualTo("0 to 3");
        assertThat(new Band(45, 45.00001).inWords()).isEqualTo("45");
        assertThat(new Band(-2, 3).notBelowZero()).isEqualTo(new Band(0, 3));
        assertThatThrownBy(() -> new Band(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Band(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
