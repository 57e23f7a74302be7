package dev.watchkeeper.engine.redact.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that their parts show: each just long enough, and one character less or more. */
class OddKeysTest {

    private static final String A = "aB3";

    private static String drawn(int length) {
        return A.repeat(length / A.length() + 1).substring(0, length);
    }

    @ParameterizedTest
    @CsvSource({"8,33,true", "10,36,true", "7,33,false", "11,33,false", "8,32,false", "8,37,false"})
    void a_telegram_token_has_two_parts(int digits, int rest, boolean taken) {
        String text = "x " + "7".repeat(digits) + ":AA" + drawn(rest - 2) + " y";
        Secret token = OddKeys.telegram(text, 2 + digits);

        assertThat(token).isEqualTo(taken ? new Secret(SecretKind.TELEGRAM_TOKEN, 2, 3 + digits + rest) : null);
        assertThat(OddKeys.telegram("12345678:AB" + drawn(33), 8)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"us1,true", "us12,true", "us123,false", "us,false", "eu1,false", "us1x,false"})
    void a_mailchimp_key_names_its_data_centre(String centre, boolean taken) {
        String key = "0123456789abcdef".repeat(2) + "-" + centre;

        assertThat(OddKeys.mailchimp(key, 32))
                .isEqualTo(taken ? new Secret(SecretKind.MAILCHIMP_KEY, 0, key.length()) : null);
        assertThat(OddKeys.mailchimp("x" + key, 33)).isNull();
        assertThat(OddKeys.mailchimp(key.substring(1), 31)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31,true", "36,true", "30,false", "37,false"})
    void a_client_secret_of_azure_has_its_sign_in_the_sixth_place(int rest, boolean taken) {
        String text = "=abc7Q~" + drawn(rest) + ". next";

        assertThat(OddKeys.azureClientSecret(text, 6))
                .isEqualTo(taken ? new Secret(SecretKind.AZURE_CLIENT_SECRET, 1, 7 + rest) : null);
        assertThat(OddKeys.azureClientSecret(text.replace("7Q", "xQ"), 6)).isNull();
        assertThat(OddKeys.azureClientSecret(text.replace("7Q", "7R"), 6)).isNull();
        assertThat(OddKeys.azureClientSecret(text.substring(2), 4)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"24,27,true", "28,38,true", "26,30,true", "23,27,false", "29,27,false", "24,26,false", "24,39,false"})
    void a_discord_token_has_three_parts(int first, int last, boolean taken) {
        String token = "M" + drawn(first - 1) + "." + drawn(6) + "." + drawn(last);

        assertThat(VendorKeys.at(token, 0))
                .isEqualTo(taken ? new Secret(SecretKind.DISCORD_TOKEN, 0, token.length()) : null);
        assertThat(VendorKeys.mayBegin(token, 0, 'M', token.charAt(1))).isEqualTo(first >= 24 && first <= 28);
    }

    @ParameterizedTest
    @CsvSource({"14,40,true", "15,40,true", "13,40,false", "14,39,false"})
    void a_terraform_token_has_its_word_in_the_middle(int first, int rest, boolean taken) {
        String token = drawn(first) + ".atlasv1." + drawn(rest);

        assertThat(VendorKeys.at(token, first + 1))
                .isEqualTo(taken ? new Secret(SecretKind.TERRAFORM_TOKEN, first - 14, token.length()) : null);
    }

    @ParameterizedTest
    @CsvSource({"14,64,true", "13,64,false", "15,64,false", "14,63,false", "14,65,false"})
    void an_airtable_token_has_two_parts(int first, int rest, boolean taken) {
        String token = "pat" + drawn(first) + "." + "7".repeat(rest);

        assertThat(VendorKeys.at(token, 0))
                .isEqualTo(taken ? new Secret(SecretKind.AIRTABLE_TOKEN, 0, token.length()) : null);
    }

    @ParameterizedTest
    @CsvSource({"13,9,true", "12,9,false", "13,8,true", "13,7,false"})
    void a_web_token_has_a_header_and_claims(int header, int claims, boolean taken) {
        String token = "eyJ" + drawn(header) + "." + drawn(claims) + "." + drawn(5);

        assertThat(VendorKeys.at(token + " x", 0))
                .isEqualTo(taken ? new Secret(SecretKind.JWT, 0, token.length()) : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyes on", "at once", "Monday.", "patterns", "\u00e9yJ", "e\u00e9J"})
    void words_are_told_apart_by_their_first_characters(String word) {
        assertThat(VendorKeys.mayBegin(word, 0, word.charAt(0), word.charAt(1)))
                .isEqualTo(word.startsWith("ey") || word.startsWith("at"));
        assertThat(VendorKeys.at(word, 0)).isNull();
    }

    @Test
    void a_shape_takes_a_key_from_its_first_two_characters_on() {
        assertThat(VendorKeys.mayBegin("AKIA", 0, 'A', 'K')).isTrue();
        assertThat(VendorKeys.mayBegin("AKXX", 0, 'A', 'K')).isFalse();
        assertThat(KeyShapes.all())
                .hasSizeGreaterThan(150)
                .extracting(KeyShape::kind)
                .contains(
                        SecretKind.AWS_KEY,
                        SecretKind.GITHUB_TOKEN,
                        SecretKind.SLACK_TOKEN,
                        SecretKind.STRIPE_KEY,
                        SecretKind.OPENAI_KEY,
                        SecretKind.VAULT_TOKEN,
                        SecretKind.NOTION_TOKEN);
    }
}
