package dev.watchkeeper.engine.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.line.GoldenLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Jazzer's way to the masker. */
public final class MaskerFuzz {

    private static final Masker MASKER = new Masker();

    private MaskerFuzz() {}

    public static List<String> seeds() throws IOException {
        return GoldenLines.read();
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);

        Skeleton skeleton = MASKER.mask(text);
        String endpoint = MASKER.maskEndpoint(text);

        if (text.length() % 8 == 0) {
            assertThat(MASKER.mask(text)).isEqualTo(skeleton);
            assertThat(MASKER.maskEndpoint(text)).isEqualTo(endpoint);
        }
    }
}
