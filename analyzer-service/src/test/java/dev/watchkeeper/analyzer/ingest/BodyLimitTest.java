package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final int MOST = 100_000;

    private final BodyLimit limit = new BodyLimit(MOST, 2);

    @Test
    void a_body_up_to_the_limit_passes_one_byte_more_does_not() throws Exception {
        assertThat(limit.plain(new byte[MOST], null)).hasSize(MOST);
        assertThat(limit.plain(gzip(MOST), "gzip")).hasSize(MOST);
        assertThatThrownBy(() -> limit.plain(new byte[MOST + 1], "")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> limit.plain(gzip(MOST + 1), "gzip"))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 100000 bytes");
    }

    @Test
    void a_bomb_leaves_its_permit_to_the_next() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> limit.plain(gzip(50_000_000), "gzip")).isInstanceOf(TooLarge.class);
        }

        assertThat(limit.plain(gzip(10), "gzip")).hasSize(10);
    }

    @Test
    void broken_gzip_and_other_encodings_are_refused_in_one_sentence() throws IOException {
        byte[] cut = Arrays.copyOf(gzip(1_000), 20);

        assertThatThrownBy(() -> limit.plain(cut, "gzip"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("gzip");
        assertThatThrownBy(() -> limit.plain(new byte[] {1, 2, 3}, "gzip")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> limit.plain(new byte[0], "br")).hasMessageContaining("Content-Encoding");
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }
}
