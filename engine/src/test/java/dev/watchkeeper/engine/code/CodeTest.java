package dev.watchkeeper.engine.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Test
    void a_code_never_changes() {
        assertThat(Code.of("", new Skeleton("payment failed id=<num>"))).hasToString("v1:GB5J-23SM-ZGDJ");
    }

    @Test
    void families_are_kept_apart() {
        Skeleton skeleton = new Skeleton("GET / 200");

        assertThat(Code.of("http", skeleton)).isNotEqualTo(Code.of("", skeleton));
    }

    @Test
    void the_highest_digit_comes_first() {
        assertThat(new Code(1)).hasToString("v1:0000-0000-0001");
        assertThat(new Code((1L << 60) - 1)).hasToString("v1:ZZZZ-ZZZZ-ZZZZ");
    }

    @Property
    void every_code_reads_back_as_itself(@ForAll @LongRange(min = 0, max = (1L << 60) - 1) long value) {
        Code code = new Code(value);

        assertThat(Code.parse(code.toString())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v1:", "v2:0000-0000-0001", "v1:0000-0000-000", "v1:0000-0000-000U", "v1:000000000-0001"})
    void what_is_no_code_is_refused(String written) {
        assertThatThrownBy(() -> Code.parse(written)).hasMessageContaining("v1:K7QM-2XFA-9RTC");
    }

    @Test
    void more_than_sixty_bits_are_refused() {
        assertThatThrownBy(() -> new Code(1L << 60)).isInstanceOf(IllegalArgumentException.class);
    }
}
