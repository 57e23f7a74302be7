package dev.watchkeeper.collector.ship.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerStatusTest {

    @Test
    void an_answer_is_an_answer() {
        assertThat(AnalyzerStatus.of(200, "")).isEqualTo(new AnalyzerStatus.Answered());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 502, 504, 500})
    void what_passes_by_itself_is_waited_for_as_long_as_was_asked(int status) {
        assertThat(AnalyzerStatus.of(status, "7")).isInstanceOfSatisfying(AnalyzerStatus.Later.class, later -> {
            assertThat(later.after()).isEqualTo(Duration.ofSeconds(7));
            assertThat(later.needsAPerson()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wed, 21 Oct 2026 07:28:00 GMT", "-1", "soon"})
    void an_unreadable_wish_leaves_the_pause_to_us(String retryAfter) {
        assertThat(AnalyzerStatus.of(429, retryAfter))
                .isInstanceOfSatisfying(
                        AnalyzerStatus.Later.class,
                        later -> assertThat(later.after()).isZero());
    }

    @Test
    void an_absurd_wish_is_cut() {
        assertThat(AnalyzerStatus.of(429, "999999999"))
                .isInstanceOfSatisfying(
                        AnalyzerStatus.Later.class,
                        later -> assertThat(later.after()).isEqualTo(AnalyzerStatus.LONGEST_PAUSE));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_token_that_is_not_accepted_names_the_key_to_set(int status) {
        assertThat(AnalyzerStatus.of(status, "")).isInstanceOfSatisfying(AnalyzerStatus.Later.class, later -> {
            assertThat(later.after()).isEqualTo(Duration.ofSeconds(10));
            assertThat(later.why()).contains("watchkeeper.collector.ship.token");
            assertThat(later.needsAPerson()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 405, 415, 422})
    void the_wrong_door_costs_no_line_and_names_the_key_to_set(int status) {
        assertThat(AnalyzerStatus.of(status, "")).isInstanceOfSatisfying(AnalyzerStatus.Later.class, later -> {
            assertThat(later.why()).contains("watchkeeper.collector.ship.analyzer-url");
            assertThat(later.needsAPerson()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void only_the_batchs_own_fault_makes_it_unfit(int status) {
        assertThat(AnalyzerStatus.of(status, "")).isInstanceOf(AnalyzerStatus.Unfit.class);
    }
}
