package dev.watchkeeper.engine.redact.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorKeysTest {

    @Test
    void every_shape_takes_its_shortest_key_and_none_that_is_shorter() {
        for (KeyShape shape : KeyShapes.all()) {
            String body = body(shape.least());

            assertThat(shape.at(shape.prefix() + body, 0))
                    .as(shape.prefix())
                    .isEqualTo(new Secret(shape.kind(), 0, shape.prefix().length() + shape.least()));
            assertThat(shape.at(shape.prefix() + body(shape.least() - 1), 0))
                    .as(shape.prefix())
                    .isNull();
            assertThat(VendorKeys.at(shape.prefix() + body, 0))
                    .as(shape.prefix())
                    .isNotNull();
        }
    }

    @Test
    void a_shape_of_one_length_takes_no_longer_key() {
        for (KeyShape shape : KeyShapes.all()) {
            Secret longer = shape.at(shape.prefix() + body(shape.most() + 1), 0);

            assertThat(longer).as(shape.prefix()).isNull();
        }
    }

    private static String body(int length) {
        return "7".repeat(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-learn-is-a-library-for-machines-that-learn-a-lot",
                "hf_transfer_is_enabled_for_downloads_of_models",
                "npm_config_cache_folder_of_the_user_anna",
                "eyJhbGciOiJIUzI1NiJ9 alone",
                "patience.is.a.virtue",
                "atlasv1.x",
                "Monday",
                "AKIASHORT"
            })
    void names_that_people_make_up_are_no_keys(String name) {
        assertThat(VendorKeys.at(name, 0)).isNull();
    }

    @Test
    void a_token_without_signature_is_one() {
        String token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxMjM0In0.";

        assertThat(VendorKeys.at(token, 0)).isEqualTo(new Secret(SecretKind.JWT, 0, token.length()));
    }

    @Test
    void a_token_with_many_claims_is_taken_whole() {
        String token = "eyJhbGciOiJIUzI1NiJ9." + "a1B".repeat(5_000) + ".sig7";

        assertThat(VendorKeys.at(token, 0)).isEqualTo(new Secret(SecretKind.JWT, 0, token.length()));
    }
}
