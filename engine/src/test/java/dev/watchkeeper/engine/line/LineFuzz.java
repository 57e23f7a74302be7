package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Jazzer's way to all that a line goes through: format, fields, masks, code, class. */
public final class LineFuzz {

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private LineFuzz() {}

    public static List<String> seeds() throws IOException {
        return GoldenLines.read();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);

        UnderstoodLine line = UNDERSTANDING.understand(Samples.raw(text));

        assertThat(Code.parse(line.code().toString())).isEqualTo(line.code());
        if (text.length() % 8 == 0) {
            assertThat(UNDERSTANDING.understand(Samples.raw(text))).isEqualTo(line);
        }
    }
}
