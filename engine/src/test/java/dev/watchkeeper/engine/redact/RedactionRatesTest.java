package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionRatesTest {

    private static final long SEED = 5;
    private static final int SECRETS = 1_000;
    private static final int CLEAN = 100_000;
    private static final double BAR = 0.99;

    private final Redactor redactor = new Redactor(
            RedactSettings.STANDARD, new Pseudonyms("a key that only a test has".getBytes(StandardCharsets.UTF_8)));

    @Test
    void nearly_all_secrets_are_found_and_nearly_nothing_else() {
        List<SecretLine> secrets = SecretLines.some(SEED, SECRETS);
        List<String> clean = CleanLines.some(SEED, CLEAN);

        long found = secrets.stream().filter(this::isGone).count();
        long alarms = clean.stream()
                .filter(line -> !redactor.redact(line).equals(line))
                .count();

        assertThat(found / (double) SECRETS).as("recall").isGreaterThanOrEqualTo(BAR);
        assertThat(found / (double) (found + alarms)).as("precision").isGreaterThanOrEqualTo(BAR);
    }

    @Test
    void what_is_redacted_stays_as_it_is() {
        for (SecretLine line : SecretLines.some(SEED + 1, SECRETS)) {
            String redacted = redactor.redact(line.line());

            assertThat(redactor.redact(redacted)).isEqualTo(redacted);
        }
    }

    @Test
    void every_kind_has_its_sample_and_its_mark() {
        Set<SecretKind> marked = EnumSet.noneOf(SecretKind.class);
        for (SecretLine line : SecretLines.some(SEED + 2, 10 * SECRETS)) {
            if (redactor.redact(line.line()).contains("[" + line.kind().label() + ":")) {
                marked.add(line.kind());
            }
        }

        assertThat(marked).containsAll(RedactSettings.STANDARD.kinds());
    }

    /** No half of it may stay either; a code of three digits may stand in the line once more by chance. */
    private boolean isGone(SecretLine line) {
        String redacted = redactor.redact(line.line());
        String half = line.secret().substring(line.secret().length() / 2);
        return redacted.contains("[")
                && (half.length() < 4 || !redacted.contains(half))
                && occurrences(redacted, line.secret()) < occurrences(line.line(), line.secret());
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }
}
