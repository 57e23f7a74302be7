package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;

class RedactSettingsTest {

    @Test
    void people_are_left_in_unless_asked_for() {
        assertThat(RedactSettings.STANDARD.kinds())
                .doesNotContain(SecretKind.EMAIL, SecretKind.IP_ADDRESS, SecretKind.OWN)
                .hasSize(SecretKind.values().length - 3)
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

    @Test
    void kinds_are_switched_off_one_by_one() {
        RedactSettings fewer = RedactSettings.STANDARD.without(SecretKind.IBAN).without(SecretKind.IBAN);

        assertThat(fewer.kinds())
                .doesNotContain(SecretKind.IBAN)
                .hasSize(RedactSettings.STANDARD.kinds().size() - 1);
        assertThat(fewer.with(SecretKind.IBAN)).isEqualTo(RedactSettings.STANDARD);
    }

    @Test
    void own_patterns_stay_when_kinds_go() {
        Pattern pattern = Pattern.compile("KD-\\d+");
        RedactSettings settings = RedactSettings.STANDARD.withOwn(pattern);

        assertThat(settings.kinds()).contains(SecretKind.OWN);
        assertThat(settings.without(SecretKind.OWN).own()).containsExactly(pattern);
        assertThat(settings.without(SecretKind.OWN).kinds()).contains(SecretKind.OWN);
        assertThat(RedactSettings.STANDARD.with(SecretKind.OWN)).isEqualTo(RedactSettings.STANDARD);
    }

    @Test
    void what_says_who_a_line_speaks_of_must_be_asked_for() {
        assertThat(SecretKind.EMAIL.onlyWhenAskedFor()).isTrue();
        assertThat(SecretKind.OWN.onlyWhenAskedFor()).isTrue();
        assertThat(SecretKind.PASSWORD.onlyWhenAskedFor()).isFalse();
    }
}
