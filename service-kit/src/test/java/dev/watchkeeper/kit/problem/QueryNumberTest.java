package dev.watchkeeper.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryNumberTest {

    @Test
    void from_one_to_the_most() {
        assertThat(QueryNumber.of("limit", "1", 500)).isEqualTo(1);
        assertThat(QueryNumber.of("limit", "500", 500)).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "1.5", "", "ten", "9223372036854775808"})
    void anything_else_is_refused_with_what_it_may_be(String text) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> QueryNumber.of("limit", text, 500))
                .withMessage("limit must be a whole number from 1 to 500");
    }
}
