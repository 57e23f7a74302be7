package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.secret.CleanLines;
import dev.watchkeeper.testkit.secret.SecretLine;
import dev.watchkeeper.testkit.secret.SecretLines;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a line with a secret nothing goes but the secret: in its place is one mark, of its kind, and all else stays. */
class ExactCutTest {

    private final Redactor redactor =
            new Redactor(RedactSettings.STANDARD, new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));

    @Test
    void nothing_goes_but_the_secret() {
        List<String> others = new ArrayList<>();
        for (SecretLine line : SecretLines.some(11, 2_000)) {
            // The end of its last line belongs to a key of several.
            String wanted = line.line()
                    .replace(line.secret(), "<" + line.kind() + ">")
                    .replace("<private-key>\\n", "<private-key>");
            String got = redactor.redact(line.line()).replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>");
            if (!got.equals(wanted)) {
                others.add(line.kind() + " | " + line.line() + "\n  " + wanted + "\n  " + got);
            }
        }

        assertThat(others).isEmpty();
    }

    @Test
    void ordinary_lines_stay() {
        assertThat(CleanLines.some(11, 4_000))
                .allSatisfy(line -> assertThat(redactor.redact(line)).isSameAs(line));
    }
}
