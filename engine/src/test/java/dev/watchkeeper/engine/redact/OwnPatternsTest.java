package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnPatternsTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]);

    private static Redactor redactor(String... patterns) {
        RedactSettings settings = RedactSettings.STANDARD;
        for (String pattern : patterns) {
            settings = settings.withOwn(Pattern.compile(pattern));
        }
        return new Redactor(settings, PSEUDONYMS);
    }

    private static String shape(String redacted) {
        return redacted.replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>");
    }

    @Test
    void what_a_pattern_takes_goes_each_time() {
        assertThat(shape(redactor("KD-\\d+").redact("KD-17 sent KD-18 to password=x77")))
                .isEqualTo("<own> sent <own> to password=<password>");
    }

    @Test
    void of_a_pattern_with_a_group_only_that_goes() {
        assertThat(shape(redactor("customer (\\d+)").redact("for customer 4711.")))
                .isEqualTo("for customer <own>.");
    }

    @Test
    void a_group_that_took_no_part_leaves_the_whole() {
        assertThat(shape(redactor("KD(-\\d+)?").redact("a KD is a KD-7"))).isEqualTo("a <own> is a KD<own>");
    }

    @Test
    void what_two_find_goes_wholly() {
        assertThat(shape(redactor("ab+", "b+c").redact("xabbcx"))).isEqualTo("x<own><own>x");
        assertThat(shape(redactor("user=anna pass").redact("user=anna password=x77")))
                .isEqualTo("<own>word=<password>");
        assertThat(shape(redactor("x77 and").redact("password=x77 and more"))).isEqualTo("password=<own> more");
    }

    @Test
    void what_was_taken_out_before_is_left_alone() {
        Redactor redactor = redactor("[0-9a-f]{8}", "own");
        String once = redactor.redact("id 0123abcd and password=geheim77 own");

        assertThat(shape(once)).isEqualTo("id <own> and password=<password> <own>");
        assertThat(redactor.redact(once)).isEqualTo(once);
    }

    @Test
    void the_empty_text_is_no_secret() {
        assertThat(redactor("x*").redact("a b")).isEqualTo("a b");
    }

    @Test
    void a_listener_hears_of_each_secret() {
        List<SecretKind> taken = new ArrayList<>();
        StreamRedactor stream =
                new StreamRedactor(RedactSettings.STANDARD.withOwn(Pattern.compile("KD-\\d+")), PSEUDONYMS, taken::add);

        stream.redact("KD-17 has password=geheim77");
        stream.redact("nothing");
        stream.redact("web-1: -----BEGIN PRIVATE KEY-----");
        stream.redact("token=abc123xyz: q1cZ3tyQq1cZ3tyQq1cZ3tyQ");
        stream.redact("user KD-18");
        stream.redact("-----END PRIVATE KEY----- password=geheim78");

        assertThat(taken)
                .containsExactly(
                        SecretKind.OWN,
                        SecretKind.PASSWORD,
                        SecretKind.PRIVATE_KEY,
                        SecretKind.TOKEN,
                        SecretKind.PRIVATE_KEY,
                        SecretKind.OWN,
                        SecretKind.PASSWORD,
                        SecretKind.PRIVATE_KEY);
    }
}
