package dev.watchkeeper.collector.ship.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {

    @ParameterizedTest
    @EnumSource
    void what_was_packed_is_unpacked(Packing packing) throws IOException {
        byte[] plain = "a line of a log\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        byte[] packed = packing.pack(out -> {
            out.write(plain, 0, 1_000);
            out.write(plain, 1_000, plain.length - 1_000);
        });

        assertThat(packed).hasSizeLessThan(plain.length / 100);
        assertThat(unpacking(packing, packed).readAllBytes()).isEqualTo(plain);
    }

    @Test
    void zstd_can_be_loaded_here() {
        assertThat(Packing.best()).isEqualTo(Packing.ZSTD);
    }

    private static InputStream unpacking(Packing packing, byte[] packed) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(packed);
        return switch (packing) {
            case ZSTD -> new ZstdInputStream(in);
            case GZIP -> new GZIPInputStream(in);
        };
    }
}
