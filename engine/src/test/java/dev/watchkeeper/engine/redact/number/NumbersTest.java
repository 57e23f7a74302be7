package dev.watchkeeper.engine.redact.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "3782 822463 10005",
                "6011111111111117",
                "6500000000000002",
                "30569309025904",
                "38520000023237",
                "3530111333300000",
                "6200000000000005"
            })
    void test_numbers_of_all_issuers_are_cards(String number) {
        Secret card = CardNumber.at(number, 0);

        assertThat(card).isEqualTo(new Secret(SecretKind.CARD_NUMBER, 0, number.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112",
                "4111111111111",
                "41111111111111111111",
                "4111111111111111a",
                "4111111111111111.5",
                "5655555555554441",
                "2220000000000005",
                "2721000000000004",
                "3400000000000",
                "6012111111111116",
                "9111111111111111",
                "4111 1111-1111 1111"
            })
    void other_numbers_are_none(String number) {
        assertThat(CardNumber.at(number, 0)).isNull();
    }

    @Test
    void a_point_may_end_the_sentence_with_a_card() {
        assertThat(CardNumber.at("4111111111111111.", 0)).isEqualTo(new Secret(SecretKind.CARD_NUMBER, 0, 16));
        assertThat(CardNumber.at("0.4111111111111111", 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "GB82WEST12345698765432",
                "GB82 WEST 1234 5698 7654 32",
                "NO9386011117947",
                "FR1420041010050500013M02606",
                "MT84MALT011000012345MTLCAST001S"
            })
    void the_examples_of_the_registry_are_account_numbers(String number) {
        assertThat(Iban.at(number, 0)).isEqualTo(new Secret(SecretKind.IBAN, 0, number.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88370400440532013000",
                "DE893704004405320130001",
                "DE8937040044053201300",
                "ZZ89370400440532013000",
                "E2",
                "DE89 3704  0044 0532 0130 00",
                "de89370400440532013000"
            })
    void other_words_are_none(String word) {
        assertThat(Iban.at(word, 0)).isNull();
    }

    @Test
    void addresses_of_mail_are_found_around_their_sign() {
        assertThat(MailAddress.at("to anna.b+x@mail.shop.example.", 11)).isEqualTo(new Secret(SecretKind.EMAIL, 3, 29));
        assertThat(MailAddress.at("anna@localhost", 4)).isNull();
        assertThat(MailAddress.at("@shop.example", 0)).isNull();
        assertThat(MailAddress.at("root@10.0.0.7", 4)).isNull();
    }
}
