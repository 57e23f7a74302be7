package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final Pseudonyms PSEUDONYMS =
            new Pseudonyms("a key that only a test has".getBytes(StandardCharsets.UTF_8));

    private final Redactor redactor = new Redactor(RedactSettings.STANDARD, PSEUDONYMS);

    private String shape(String line) {
        return redactor.redact(line).replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bearer",
                "basic",
                "identified",
                "password",
                "secret",
                "requirepass",
                "masterauth",
                "thin",
                "Cookie:",
                "-p",
                "token=",
                "://",
                "[",
                "~",
                "-----BEGIN",
                "%3D",
                "this ice is thin"
            })
    void a_line_that_ends_with_what_announces_a_secret_stays_as_it_is(String line) {
        assertThat(redactor.redact(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key AKIAIOSFODNN7EXAMPLE refused                              | key <aws-key> refused
            {"user":"anna","password":"it, has; all) of} it&x"}           | {"user":"anna","password":"<password>"}
            password=a,b;c&d)e and more                                   | password=<password> and more
            login?user=anna&password=x1&next=/                            | login?user=anna&password=<password>&next=/
            Login(user=anna, password=x1)                                 | Login(user=anna, password=<password>)
            postgres://shop:geheim@db:5432/shop                           | postgres://shop:<url-password>@db:5432/shop
            redis://:p@ss:word@cache/0                                    | redis://:<url-password>@cache/0
            Authorization: Basic YW5uYTpzZWNyZXQ=                         | Authorization: Basic <basic-credentials>
            Authorization: Bearer mF_9.B5f-4.1JqM                         | Authorization: Bearer <bearer-token>
            Cookie: sid=31d4d96e407aad42; lang=en-US                      | Cookie: sid=<cookie>; lang=<cookie>
            Set-Cookie: sid=31d4d96e407aad42; Path=/; Secure              | Set-Cookie: sid=<cookie>; Path=/; Secure
            IDENTIFIED BY 'it''s x'                                       | "IDENTIFIED BY '<sql-password>'"
            username admin password 7 08701E1D5D4C53                      | username admin password 7 <password>
            mysql -u root -pgeheim shop                                   | mysql -u root -p<password> shop
            curl -s -u anna:geheim https://x.example                      | curl -s -u anna:<password> https://x.example
            card 4111 1111 1111 1111 declined                             | card <card-number> declined
            paid from GB82 WEST 1234 5698 7654 32 today                   | paid from <iban> today
            token=ghp_abcdefghijklmnopqrstuvwxyz0123456789                | token=<github-token>
            db_password: geheim                                           | db_password: <password>
            """)
    void a_secret_goes_and_what_is_around_it_stays(String line, String expected) {
        assertThat(shape(line))
                .isEqualTo(expected.startsWith("\"") ? expected.substring(1, expected.length() - 1) : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password reset for anna",
                "password: wrong",
                "Invalid password: try again",
                "token expired",
                "token=null",
                "Authorization: basic login failed",
                "Authorization: denied",
                "Bearer token expired",
                "request 3f2a1c4e-9b8d-4e6f-8a7b-1c2d3e4f5a6b done",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                "trace_id=4bf92f3577b34da6a3ce929d0e0e4736",
                "order 4111111111111112 shipped",
                "at 1760000000000000 us",
                "DE89370400440532013001",
                "next_page_token=CAUQAA12345",
                "SyntaxError: Unexpected token: '}'",
                "password=${DB_PASSWORD}",
                "api_key=[REDACTED]",
                "password=*****",
                "\"signature\":\"ET SCAN something 2 odd\"",
                "\"elevatedToken\":\"%%1842\"",
                "blk_-4111111111111111 and x-4111111111111111",
                "name: LastPass: Free Password Manager",
                "bypass=true compass=x",
                "PWD=/home/anna",
                "https://shop.example/a@b",
                "ssh://git@github.com/x.git",
                "mkdir -p /data; ps -p 77",
                "a device identified by serial 77",
                "-----BEGIN CERTIFICATE-----",
                "secret=\"default/shop-tls\" not found",
                "anna@shop.example from 10.0.0.7",
                ""
            })
    void an_ordinary_line_is_the_very_same(String line) {
        assertThat(redactor.redact(line)).isSameAs(line);
    }

    @Test
    void equal_secrets_stay_joinable_wherever_they_stand() {
        String inAddress = redactor.redact("amqp://shop:geheim77@mq");
        String inPair = redactor.redact("password=geheim77");

        assertThat(pseudonym(inAddress)).isEqualTo(pseudonym(inPair));
    }

    @Test
    void a_card_is_the_same_however_it_is_grouped() {
        assertThat(redactor.redact("4111-1111-1111-1111")).isEqualTo(redactor.redact("4111111111111111"));
    }

    @Test
    void another_key_gives_other_pseudonyms() {
        Redactor other = new Redactor(RedactSettings.STANDARD, new Pseudonyms(new byte[16]));

        assertThat(other.redact("password=geheim77")).isNotEqualTo(redactor.redact("password=geheim77"));
    }

    @Test
    void what_is_switched_off_stays_and_what_it_holds_of_another_kind_goes() {
        Redactor noTokens = new Redactor(RedactSettings.STANDARD.without(SecretKind.TOKEN), PSEUDONYMS);

        assertThat(noTokens.redact("token=abc123xyz")).isEqualTo("token=abc123xyz");
        assertThat(noTokens.redact("token=AKIAIOSFODNN7EXAMPLE")).startsWith("token=[aws-key:");
    }

    @Test
    void addresses_of_people_and_machines_go_when_asked_for() {
        Redactor people =
                new Redactor(RedactSettings.STANDARD.with(SecretKind.EMAIL).with(SecretKind.IP_ADDRESS), PSEUDONYMS);

        assertThat(people.redact("anna.b@shop.example from 10.0.0.7 and fe80::1 at 12:00:01"))
                .matches("\\[email:\\w{8}] from \\[ip-address:\\w{8}] and \\[ip-address:\\w{8}] at 12:00:01");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,<email> from 10.0.0.7 and fe80::1",
        "IP_ADDRESS,anna@shop.example from <ip-address> and <ip-address>"
    })
    void each_of_them_goes_alone(SecretKind kind, String expected) {
        Redactor alone = new Redactor(new RedactSettings(Set.of(kind)), PSEUDONYMS);

        assertThat(alone.redact("anna@shop.example from 10.0.0.7 and fe80::1")
                        .replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>"))
                .isEqualTo(expected);
    }

    @Test
    void a_word_behind_an_escape_is_one_of_its_own() {
        String key = "AKIAIOSFODNN7EXAMPLE";
        for (String before : new String[] {"a\\n", "a\\t", "a\\r", "a%20", "a%3A", "\\n\\n"}) {
            assertThat(shape(before + key)).isEqualTo(before + "<aws-key>");
        }
        for (String before : new String[] {"a", "_", "7", "\u00e9", "a%2", "a\\x"}) {
            assertThat(shape(before + key)).as(before).isEqualTo(before + key);
        }
        assertThat(shape("%3Dx password%3Dgeheim")).isEqualTo("%3Dx password%3D<password>");
    }

    @Test
    void with_nothing_to_take_out_every_line_stays() {
        String line = "password=geheim77 AKIAIOSFODNN7EXAMPLE";

        assertThat(new Redactor(RedactSettings.NOTHING, PSEUDONYMS).redact(line))
                .isEqualTo(line);
    }

    @Test
    void trouble_withholds_the_line() {
        Redactor troubled = new Redactor(
                text -> {
                    throw new IllegalStateException("cannot read " + text);
                },
                PSEUDONYMS);

        assertThat(troubled.redact("password=geheim77")).isEqualTo(Redactor.WITHHELD);
        assertThat(redactor.redact(Redactor.WITHHELD)).isEqualTo(Redactor.WITHHELD);
    }

    @Test
    void a_line_beyond_all_measure_is_withheld() {
        assertThat(redactor.redact("x".repeat(Redactor.LONGEST + 1))).isEqualTo(Redactor.WITHHELD);
        assertThat(redactor.redact("x".repeat(Redactor.LONGEST))).hasSize(Redactor.LONGEST);
    }

    private static String pseudonym(String redacted) {
        int colon = redacted.lastIndexOf(':');
        return redacted.substring(colon + 1, colon + 9);
    }
}
