package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.testkit.secret.CleanLines;
import dev.watchkeeper.testkit.secret.SecretLine;
import dev.watchkeeper.testkit.secret.SecretLines;
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

        long found = secrets.stream()
                .filter(line -> line.isGoneFrom(redactor.redact(line.line())))
                .count();
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
            if (redactor.redact(line.line()).contains("[" + line.kind() + ":")) {
                marked.add(SecretKind.ofLabel(line.kind()));
            }
        }

        assertThat(marked).containsAll(RedactSettings.STANDARD.kinds());
    }
}
