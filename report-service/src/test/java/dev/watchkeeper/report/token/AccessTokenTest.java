package dev.watchkeeper.report.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration LASTS = Duration.ofHours(12);

    private final AccessToken token = AccessToken.of("laptop", List.of("read", "operate"), "aa", NOW);

    @Test
    void a_session_opens_the_same_doors_for_a_while() {
        AccessToken session = token.session("bb", NOW, LASTS);

        assertThat(session.kind).isEqualTo("session");
        assertThat(session.scopes).isEqualTo("read,operate");
        assertThat(session.sha256).isEqualTo("bb");
        assertThat(session.expiresAt).isEqualTo(NOW.plus(LASTS));
    }

    @Test
    void a_session_says_whose_it_is() {
        token.id = 7L;

        assertThat(token.session("bb", NOW, LASTS).name).isEqualTo("session of token 7: laptop");
    }

    @Test
    void a_session_does_not_outlive_its_token() {
        token.expiresAt = NOW.plusSeconds(60);

        assertThat(token.session("bb", NOW, LASTS).expiresAt).isEqualTo(NOW.plusSeconds(60));
    }
}
