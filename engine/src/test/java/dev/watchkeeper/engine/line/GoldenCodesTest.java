package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pins the codes of a thousand lines. Codes are stored for ever: before the first release a change is renewed with
 * {@code ./watchkeeper test -pl engine -am -Dtest=GoldenCodesTest -Dwatchkeeper.engine.golden=renew} and read in the
 * difference; after it a change needs a new code version and a note on how old codes map to new ones.
 */
class GoldenCodesTest {

    private static final Path CODES = GoldenLines.FOLDER.resolve("codes.txt");
    private static final int LINES = 1_000;
    private static final int MOST_SHOWN = 40;

    @Test
    void codes_do_not_change() throws IOException {
        List<String> found = found(GoldenLines.read());
        if (System.getProperty("watchkeeper.engine.golden", "").equals("renew")) {
            Files.write(CODES, found, StandardCharsets.UTF_8);
        }
        List<String> pinned = Files.readAllLines(CODES, StandardCharsets.UTF_8);

        assertThat(changes(pinned, found))
                .as("lines whose code changed; see the Javadoc of this test for what a change means and how to renew")
                .isEmpty();
    }

    @Test
    void a_thousand_lines_are_pinned_and_no_two_are_the_same() throws IOException {
        List<String> lines = GoldenLines.read();

        assertThat(lines).hasSize(LINES);
        assertThat(new HashSet<>(lines)).hasSize(LINES);
    }

    /** The code, and for the reader of a difference format and skeleton, which the code is made of. */
    private static List<String> found(List<String> lines) {
        Understanding understanding = Understanding.standard();
        return lines.stream()
                .map(line -> understanding.understand(Samples.raw(line)))
                .map(line -> line.code() + " " + line.parsed().format() + " "
                        + line.skeleton().whole())
                .toList();
    }

    private static List<String> changes(List<String> pinned, List<String> found) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(pinned.size(), found.size()) && changes.size() < MOST_SHOWN; i++) {
            String before = i < pinned.size() ? pinned.get(i) : "(none)";
            String now = i < found.size() ? found.get(i) : "(none)";
            if (!before.equals(now)) {
                changes.add("line %d was  %s%n         is now %s".formatted(i + 1, before, now));
            }
        }
        return changes;
    }
}
