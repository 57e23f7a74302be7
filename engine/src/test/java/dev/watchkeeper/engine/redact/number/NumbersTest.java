package dev.watchkeeper.engine.redact.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "2220,16,false",
        "2221,16,true",
        "2720,16,true",
        "2721,16,false",
        "2221,15,false",
        "33,15,false",
        "34,15,true",
        "37,15,true",
        "38,15,false",
        "34,14,false",
        "34,16,false",
        "299,14,false",
        "300,14,true",
        "305,14,true",
        "306,14,false",
        "300,15,false",
        "36,14,true",
        "38,14,true",
        "39,14,true",
        "35,14,false",
        "3527,16,false",
        "3528,16,true",
        "3589,16,true",
        "3590,16,false",
        "4,16,true",
        "4,15,false",
        "4,17,false",
        "50,16,false",
        "51,16,true",
        "55,16,true",
        "56,16,false",
        "51,17,false",
        "6011,16,true",
        "6012,16,false",
        "643,16,false",
        "644,16,true",
        "649,16,true",
        "65,16,true",
        "66,16,false",
        "644,17,false",
        "62,15,false",
        "62,16,true",
        "62,19,true",
        "61,16,false",
        "62,20,false"
    })
    void an_issuer_has_its_first_digits_and_its_length(String first, int length, boolean card) {
        String number = completed(first, length);

        assertThat(CardNumber.at(number, 0)).isEqualTo(card ? new Secret(SecretKind.CARD_NUMBER, 0, length) : null);
    }

    /** With zeros up to its last digit, which makes the sum come out even. */
    private static String completed(String first, int length) {
        String body = first + "0".repeat(length - 1 - first.length());
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    @Test
    void most_numbers_are_told_apart_by_their_first_digits() {
        assertThat(CardNumber.mayBegin("411111111", 0, '4')).isTrue();
        assertThat(CardNumber.mayBegin("4111 1111", 0, '4')).isTrue();
        assertThat(CardNumber.mayBegin("4111-1111", 0, '4')).isTrue();
        assertThat(CardNumber.mayBegin("2111111", 0, '2')).isFalse();
        assertThat(CardNumber.mayBegin("7111111111", 0, '7')).isFalse();
        assertThat(CardNumber.mayBegin("1111111111", 0, '1')).isFalse();
        assertThat(CardNumber.mayBegin("411 11111", 0, '4')).isFalse();
        assertThat(CardNumber.mayBegin("4111.1111", 0, '4')).isFalse();
        assertThat(CardNumber.mayBegin("4111 111x", 0, '4')).isFalse();
        assertThat(Iban.mayBegin("DE89", 0, 'D', 'E')).isTrue();
        assertThat(Iban.mayBegin("DEx9", 0, 'D', 'E')).isFalse();
        assertThat(Iban.mayBegin("DE8x", 0, 'D', 'E')).isFalse();
        assertThat(Iban.mayBegin("De89", 0, 'D', 'e')).isFalse();
        assertThat(Iban.mayBegin("dE89", 0, 'd', 'E')).isFalse();
    }

    @Test
    void a_number_that_goes_on_is_no_card() {
        for (String text :
                new String[] {"4111111111111111-x", "x-4111111111111111", "-4111-1111-1111-1111", "4111111111111111_"
                }) {
            assertThat(CardNumber.at(text, text.indexOf('4'))).as(text).isNull();
        }
        for (String text : new String[] {
            "--4111111111111111",
            "-4111111111111111",
            "4111111111111111-",
            "4111111111111111 5",
            "4111 1111 1111 1111 x"
        }) {
            assertThat(CardNumber.at(text, text.indexOf('4'))).as(text).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.cd,true",
        "a@b.c,false",
        "a@.cd,false",
        "a@b.c1,false",
        "a+b%c.d-e_f@b-c.d.ef,true",
        "a@b_c.de,false",
        "a@bcd,false",
        "a@b.cd.,true",
        "a@b.cd-,true"
    })
    void an_address_of_mail_has_a_name_and_a_domain(String address, boolean mail) {
        Secret found = MailAddress.at("(" + address, address.indexOf('@') + 1);

        assertThat(found)
                .isEqualTo(
                        mail
                                ? new Secret(
                                        SecretKind.EMAIL,
                                        1,
                                        1 + address.replaceAll("[.-]$", "").length())
                                : null);
    }

    @Test
    void names_and_domains_of_mail_have_their_longest() {
        assertThat(MailAddress.at("a".repeat(70) + "@b.cd", 70)).isEqualTo(new Secret(SecretKind.EMAIL, 6, 75));
        assertThat(MailAddress.at("a@" + "bcdefgh.".repeat(50), 1)).isEqualTo(new Secret(SecretKind.EMAIL, 0, 255));
    }
}
