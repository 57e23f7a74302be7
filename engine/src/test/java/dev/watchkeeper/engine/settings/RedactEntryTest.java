package dev.watchkeeper.engine.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.redact.RedactSettings;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactEntryTest {

    private static LineSettingsReader.Read read(String redact) {
        return LineSettingsReader.read(
                "lines.yaml",
                "paths:\n  - path: /a\n    redact: " + redact + "\n",
                Formats.standard().inOrder(),
                LineSettings.NONE);
    }

    private static RedactSettings redact(String redact) {
        LineSettingsReader.Read read = read(redact);
        assertThat(read.refused()).isEmpty();
        return read.settings().of("/a").redact();
    }

    @Test
    void a_path_that_says_nothing_is_redacted() {
        assertThat(PathSettings.NONE.redact()).isEqualTo(RedactSettings.STANDARD);
        assertThat(read("on\n    zone: UTC").settings().of("/b").redact()).isEqualTo(RedactSettings.STANDARD);
        assertThat(redact("{}")).isEqualTo(RedactSettings.STANDARD);
    }

    @Test
    void redaction_is_switched_off_and_on_for_a_path() {
        assertThat(redact("off")).isEqualTo(RedactSettings.NOTHING);
        assertThat(redact("false")).isEqualTo(RedactSettings.NOTHING);
        assertThat(redact("on")).isEqualTo(RedactSettings.STANDARD);
        assertThat(redact("true")).isEqualTo(RedactSettings.STANDARD);
    }

    @Test
    void kinds_are_switched_off_by_their_names() {
        assertThat(redact("{except: [iban, session-id]}"))
                .isEqualTo(RedactSettings.STANDARD.without(SecretKind.IBAN).without(SecretKind.SESSION_ID));
        assertThat(redact("{only: [card-number, email]}").kinds())
                .containsExactly(SecretKind.CARD_NUMBER, SecretKind.EMAIL);
    }

    @Test
    void addresses_go_when_they_are_asked_for() {
        assertThat(redact("{email: true, ip: false}")).isEqualTo(RedactSettings.STANDARD.with(SecretKind.EMAIL));
        assertThat(redact("{ip: true}")).isEqualTo(RedactSettings.STANDARD.with(SecretKind.IP_ADDRESS));
    }

    @Test
    void own_patterns_are_tried_on_their_example() {
        RedactSettings settings = redact("{also: [{pattern: 'KD-\\d+', example: 'order of KD-17'}]}");

        assertThat(settings.own()).extracting(Object::toString).containsExactly("KD-\\d+");
        assertThat(settings.kinds()).contains(SecretKind.OWN, SecretKind.PASSWORD);
    }

    @Test
    void an_unknown_kind_is_refused_with_all_that_are_known() {
        assertThat(read("\n      except:\n        - iban\n        - aws-keys").refused())
                .singleElement()
                .asString()
                .startsWith("lines.yaml: path, line 6: names the kind aws-keys under except, which is not known:"
                        + " known are age-key, ")
                .contains(", aws-key, ", ", ip-address, ")
                .doesNotContain(", own");
        assertThat(read("{only: [own]}").refused()).singleElement().asString().contains("names the kind own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sometimes|needs on, off or a map for redact, not sometimes",
                "[off]|needs a map for redact",
                "{emails: true}|has an unknown key emails: known are also, email, except, ip, only",
                "{email: maybe}|needs true or false for email, not maybe",
                "{only: [iban], except: [jwt]}|has both only and except for redact",
                "{except: iban}|needs a list for except",
                "{except: [[iban]]}|needs a list of kinds for except",
                "{also: [x]}|a pattern is written as key: value pairs",
                "{also: [{pattern: 'x'}]}|needs example",
                "{also: [{example: 'x'}]}|needs pattern",
                "{also: [{pattern: 'x', exmple: 'x'}]}|has an unknown key exmple",
                "{also: [{pattern: 'x(', example: 'x'}]}|has a pattern that cannot be read",
                "{also: [{pattern: 'x', example: 'y'}]}|finds nothing to take out in its example: y",
                "{also: [{pattern: 'x*', example: 'x'}]}|takes the empty text"
            })
    void what_is_wrong_is_told_and_the_path_is_redacted_as_any_other(String redact, String complaint) {
        LineSettingsReader.Read read = read(redact);

        assertThat(read.refused())
                .singleElement()
                .asString()
                .startsWith("lines.yaml: ")
                .contains("line ", complaint);
        assertThat(read.settings().of("/a").redact()).isEqualTo(RedactSettings.STANDARD);
    }
}
