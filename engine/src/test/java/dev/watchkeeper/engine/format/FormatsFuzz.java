package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Jazzer's way to each format: every line is given to all of them, and each takes or leaves it. */
public final class FormatsFuzz {

    private static final List<Format> FORMATS = Formats.standard().inOrder();

    private FormatsFuzz() {}

    public static List<String> seeds() {
        return FormatLine.ALL.stream().map(FormatLine::text).toList();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        for (Format format : FORMATS) {
            Optional<ParsedLine> parsed = format.parse(Samples.raw(text));
            if (parsed.isPresent()) {
                assertThat(format.names()).contains(parsed.get().format());
                if (text.length() % 8 == 0) {
                    assertThat(format.parse(Samples.raw(text))).isEqualTo(parsed);
                }
            }
        }
    }
}
