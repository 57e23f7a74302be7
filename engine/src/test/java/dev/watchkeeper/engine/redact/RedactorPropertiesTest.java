package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactorPropertiesTest {

    private static final List<String> PIECES = List.of(
            "password",
            "token",
            "secret",
            "=",
            ":",
            ": ",
            "://",
            "@",
            "\"",
            "'",
            "\\\"",
            "\\n",
            " ",
            ",",
            ";",
            "&",
            "?",
            "/",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "-",
            "--",
            " -p",
            " -u ",
            "mysql",
            "curl",
            "--password ",
            "Authorization: ",
            "Basic ",
            "Bearer ",
            "Digest ",
            "response=",
            "Cookie: ",
            "Set-Cookie: ",
            "sid=",
            "IDENTIFIED BY ",
            "IDENTIFIED WITH ",
            "SET PASSWORD FOR ",
            "PASSWORD(",
            "-----BEGIN ",
            "PRIVATE KEY-----",
            "-----END ",
            "AKIA",
            "IOSFODNN7EXAMPLE",
            "eyJ",
            "abc123XYZ",
            "ghp_",
            "sk-",
            "pat",
            ".",
            "~",
            "Q~",
            "us1",
            "4111",
            "4111 ",
            "1111 1111 1111",
            "-1111",
            "GB82",
            " WEST",
            "DE89370400440532013000",
            "%3D",
            "%26",
            "%",
            "[password:7f3a9c2e]",
            "[aws-key:",
            "7f3a9c2e]",
            "null",
            "***",
            "otp=",
            "sig=",
            "pass=/",
            "thin:",
            "x/",
            "requirepass ",
            "\n",
            "10.0.0.7",
            "fe80::1",
            "a@b.example",
            "1234567890",
            "AA",
            "\u00e9",
            "\0",
            "\uD800",
            "M",
            "N",
            "atlasv1.");

    private final Pseudonyms pseudonyms = new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]);
    private final RedactSettings everything = new RedactSettings(java.util.Set.of(SecretKind.values()));
    private final Redactor redactor = new Redactor(everything, pseudonyms);
    private final SecretSearch search = new SecretSearch(everything);

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces)),
                Arbitraries.strings());
    }

    @Property(tries = 30_000)
    void no_line_is_too_odd(@ForAll("lines") String line) {
        assertThatCode(() -> search.secrets(line)).doesNotThrowAnyException();
    }

    @Property(tries = 30_000)
    void secrets_come_in_their_order_and_apart(@ForAll("lines") String line) {
        int end = 0;
        for (Secret secret : search.secrets(line)) {
            assertThat(secret.from()).isGreaterThanOrEqualTo(end);
            assertThat(secret.to()).isGreaterThan(secret.from()).isLessThanOrEqualTo(line.length());
            end = secret.to();
        }
    }

    @Property(tries = 30_000)
    void no_stream_is_too_odd(@ForAll("lines") String first, @ForAll("lines") String second) {
        StreamRedactor stream = new StreamRedactor(everything, pseudonyms);

        assertThat(stream.redact("-----BEGIN PRIVATE KEY-----" + first)).isNotEqualTo(Redactor.WITHHELD);
        assertThat(stream.redact(second)).isNotEqualTo(Redactor.WITHHELD);
    }

    /** Every piece, and every two of them by turns, for 64 KB: work that grows with the square would take minutes. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void no_long_line_is_too_odd() {
        for (String piece : PIECES) {
            for (String other : List.of("", "=", ":", " ", "\"", "password", "a", "1", "/")) {
                String both = piece + other;
                assertThat(redactor.redact(both.repeat(64_000 / both.length()))).isNotNull();
            }
        }
    }
}
