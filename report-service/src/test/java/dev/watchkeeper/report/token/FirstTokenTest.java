package dev.watchkeeper.report.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstTokenTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void a_hash_may_be_written_in_capitals() {
        assertThat(FirstToken.hash(Optional.of(" " + HASH.replace('a', 'A') + "\n")))
                .contains(HASH);
    }

    @Test
    void no_hash_is_right_too() {
        assertThat(FirstToken.hash(Optional.empty())).isEmpty();
    }

    @Test
    void a_token_in_place_of_its_hash_stops_the_start_with_the_key_and_without_the_value() {
        assertThatThrownBy(() -> FirstToken.hash(Optional.of("wk_secret")))
                .hasMessageStartingWith(
                        "watchkeeper.report.token.first-sha256 is not a SHA-256: write the 64 hex digits")
                .hasMessageNotContaining("wk_secret");
    }
}
