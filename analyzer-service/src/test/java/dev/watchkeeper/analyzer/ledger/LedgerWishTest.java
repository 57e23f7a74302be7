package dev.watchkeeper.analyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.analyzer.ledger.LedgerWish.Place;
import dev.watchkeeper.kit.problem.BadInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWishTest {

    @Test
    void who_wishes_nothing_gets_the_newest_hundred_of_all() {
        assertThat(LedgerWish.of(null, null, null, null, null, null, null, null))
                .isEqualTo(new LedgerWish(null, null, null, null, null, false, null, 100));
    }

    @Test
    void a_wish_is_read() {
        assertThat(LedgerWish.of("n", "/p", "7", "2026-01-01", "2026-01-31", "true", "2026-01-15:9", "1000"))
                .isEqualTo(new LedgerWish(
                        "n",
                        "/p",
                        7L,
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2026-01-31"),
                        true,
                        new Place(LocalDate.parse("2026-01-15"), 9),
                        1_000));
    }

    @Test
    void a_place_is_read_as_it_is_written() {
        Place place = new Place(LocalDate.parse("2026-01-15"), Long.MAX_VALUE);

        assertThat(Place.of(place.written())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "today", "2026-02-30", "2026-1-1", "+12026-01-01", "2026-01-01T00:00"})
    void a_day_that_is_none_is_refused(String day) {
        assertThatThrownBy(() -> LedgerWish.of(null, null, null, day, null, null, null, null))
                .isInstanceOf(BadInput.class)
                .hasMessage("from must be a day, as in 2026-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-31", "2026-01-31:", ":7", "2026-01-31:x", "7:2026-01-31"})
    void a_place_that_is_none_is_refused(String before) {
        assertThatThrownBy(() -> LedgerWish.of(null, null, null, null, null, null, before, null))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("before ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "ten", "", "99999999999999999999"})
    void a_limit_that_cannot_be_is_refused(String limit) {
        assertThatThrownBy(() -> LedgerWish.of(null, null, null, null, null, null, null, limit))
                .isInstanceOf(BadInput.class)
                .hasMessage("limit must be a whole number from 1 to 1000");
    }

    @Test
    void what_the_database_would_stumble_over_is_refused() {
        assertThatThrownBy(() -> LedgerWish.of("a\0b", null, null, null, null, null, null, null))
                .isInstanceOf(BadInput.class)
                .hasMessage("node must not hold a NUL");
        assertThatThrownBy(() -> LedgerWish.of(null, null, null, null, null, "maybe", null, null))
                .isInstanceOf(BadInput.class)
                .hasMessage("trouble must be true or false");
    }
}
