package dev.watchkeeper.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.kit.access.Grant;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.access.Tokens;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredTokensTest {

    private static final String HASH = Tokens.sha256("wk_mine");

    @Test
    void the_configured_token_opens_every_door_but_ingest() {
        Grant grant = asked(Optional.of(TokenHash.of(HASH)), HASH).orElseThrow();

        assertThat(grant.scopes()).containsExactlyInAnyOrder(Scope.ADMIN, Scope.OPERATE, Scope.READ);
    }

    @Test
    void another_token_opens_nothing() {
        assertThat(asked(Optional.of(TokenHash.of(HASH)), Tokens.sha256("wk_yours"))).isEmpty();
    }

    @Test
    void without_a_configured_token_none_does() {
        assertThat(asked(Optional.empty(), HASH)).isEmpty();
    }

    private static Optional<Grant> asked(Optional<TokenHash> configured, String hash) {
        return new ConfiguredTokens(() -> configured).grantOf(hash).await().indefinitely();
    }
}
