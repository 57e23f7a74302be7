package dev.watchkeeper.alert.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.kit.problem.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWishTest {

    @Test
    void who_wishes_nothing_gets_the_newest_fifty() {
        assertThat(PageWish.of(null, null)).isEqualTo(new PageWish(50, null));
    }

    @Test
    void a_wish_is_read() {
        assertThat(PageWish.of("500", "17")).isEqualTo(new PageWish(500, 17L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "ten", "", "99999999999999999999"})
    void a_limit_that_cannot_be_is_refused(String limit) {
        assertThatThrownBy(() -> PageWish.of(limit, null))
                .isInstanceOf(BadInput.class)
                .hasMessage("limit must be a whole number from 1 to 500");
    }
}
