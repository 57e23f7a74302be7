package dev.watchkeeper.collector.ship.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void what_was_packed_is_unpacked() throws IOException {
        byte[] plain = "a line of a log\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        byte[] packed = Gzip.of(out -> out.write(plain));

        assertThat(packed).hasSizeLessThan(plain.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(plain);
    }
}
