package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;

class RedactSettingsTest {

    @Test
    void people_are_left_in_unless_asked_for() {
        assertThat(RedactSettings.STANDARD.kinds())
                .doesNotContain(SecretKind.EMAIL, SecretKind.IP_ADDRESS)
                .hasSize(SecretKind.values().length - 2)
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(RedactSettings.STANDARD.with(SecretKind.EMAIL).kinds()).contains(SecretKind.EMAIL);
    }

    @Test
    void kinds_are_known_by_their_labels() {
        for (SecretKind kind : SecretKind.values()) {
            assertThat(SecretKind.ofLabel(kind.label())).isEqualTo(kind);
        }
        assertThat(SecretKind.ofLabel("no-such-kind")).isNull();
    }

    @Test
    void a_short_key_of_pseudonyms_is_refused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY - 1]))
                .hasMessage("a key of pseudonyms has at least 16 bytes");
    }
}
