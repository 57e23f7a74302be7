package dev.watchkeeper.collector.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.kit.access.Grant;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.access.Tokens;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredTokensTest {

    private static final String HASH = Tokens.sha256("wk_mine");

    @Test
    void the_configured_token_opens_every_door_but_ingest() {
        Grant grant = asked(Optional.of(HASH), HASH).orElseThrow();

        assertThat(grant.scopes()).containsExactlyInAnyOrder(Scope.ADMIN, Scope.OPERATE, Scope.READ);
    }

    @Test
    void another_token_opens_nothing() {
        assertThat(asked(Optional.of(HASH), Tokens.sha256("wk_yours"))).isEmpty();
    }

    @Test
    void without_a_configured_token_none_does() {
        assertThat(asked(Optional.empty(), HASH)).isEmpty();
    }

    @Test
    void capital_letters_are_a_hash_too() {
        assertThat(asked(Optional.of(HASH.toUpperCase(Locale.ROOT) + " "), HASH))
                .isPresent();
    }

    @Test
    void what_is_no_hash_stops_the_start_and_is_not_repeated() {
        assertThatThrownBy(() -> asked(Optional.of("wk_the-token-itself"), HASH))
                .hasMessageContaining("watchkeeper.collector.access.token-sha256")
                .hasMessageContaining("64 hex digits")
                .hasMessageNotContaining("wk_the-token-itself");
    }

    private static Optional<Grant> asked(Optional<String> configured, String hash) {
        return new ConfiguredTokens(() -> configured).grantOf(hash).await().indefinitely();
    }
}
