package dev.watchkeeper.analyzer.door;

import static dev.watchkeeper.analyzer.testing.Packed.gzip;
import static dev.watchkeeper.analyzer.testing.Packed.zstd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.analyzer.testing.Packed;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {

    private static final int MOST = 100_000;

    private final BodyLimit limit = new BodyLimit(MOST);
    private final Room room = new Room(100L << 20);

    @Test
    void a_body_up_to_the_limit_passes_one_byte_more_does_not() {
        assertThat(opened(new byte[MOST], null)).hasSize(MOST);
        assertThat(opened(gzip(new byte[MOST]), "gzip")).hasSize(MOST);
        assertThat(opened(zstd(new byte[MOST]), "zstd")).hasSize(MOST);
        assertThatThrownBy(() -> opened(new byte[MOST + 1], "")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> opened(zstd(new byte[MOST + 1]), "zstd")).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> opened(gzip(new byte[MOST + 1]), "gzip"))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 100000 bytes");
    }

    @Test
    void a_bomb_is_refused_before_it_is_opened_and_one_that_lies_when_it_is_read() {
        byte[] bomb = Packed.bomb(50, ' ');
        Body honest = body(bomb);
        Body lying = body(Packed.lying(bomb));

        assertThatThrownBy(() -> limit.requireFit(honest, "gzip")).isInstanceOf(TooLarge.class);
        limit.requireFit(lying, "gzip");
        assertThatThrownBy(() -> read(limit.open(lying, "gzip"))).isInstanceOf(TooLarge.class);
    }

    @Test
    void a_gzip_of_any_shape_becomes_what_it_was() {
        byte[] noise = new byte[MOST / 2];
        new Random(7).nextBytes(noise);

        assertThat(opened(gzip(noise), "gzip")).isEqualTo(noise);
        assertThat(opened(gzip(new byte[0]), "x-gzip")).isEmpty();
        assertThat(opened(joined(gzip(noise), gzip(noise)), " GZIP ")).isEqualTo(joined(noise, noise));
        assertThat(opened(withNameAndComment("{}".getBytes(UTF_8)), "gzip")).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void a_zstd_of_any_shape_becomes_what_it_was() {
        byte[] noise = new byte[MOST / 2];
        new Random(7).nextBytes(noise);

        assertThat(opened(zstd(noise), "zstd")).isEqualTo(noise);
        assertThat(opened(joined(zstd(noise), zstd(noise)), " ZSTD ")).isEqualTo(joined(noise, noise));
    }

    @Test
    void a_zstd_that_breaks_off_anywhere_is_refused() {
        byte[] whole = zstd("some text that is packed".getBytes(UTF_8));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> opened(cut, "zstd"))
                    .as("of %d bytes %d", whole.length, length)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("not valid zstd");
        }
    }

    @Test
    void a_zstd_that_is_damaged_or_followed_by_something_is_refused() {
        byte[] whole = zstd("some text that is packed".getBytes(UTF_8));
        byte[] damaged = whole.clone();
        damaged[whole.length - 2] ^= 1;

        assertThatThrownBy(() -> opened(damaged, "zstd")).hasMessageContaining("checksum");
        assertThatThrownBy(() -> opened(joined(whole, new byte[] {7, 7, 7}), "zstd"))
                .hasMessageContaining("something follows");
        assertThatThrownBy(() -> opened(new byte[] {1, 2, 3, 4, 5}, "zstd")).hasMessageContaining("not valid zstd");
    }

    @Test
    void a_zstd_that_asks_for_a_large_window_is_refused() {
        byte[] greedy = Packed.zstd(new byte[MOST], 27);

        assertThatThrownBy(() -> opened(greedy, "zstd"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("too much memory");
    }

    @Test
    void a_gzip_that_breaks_off_anywhere_is_said_to() {
        byte[] whole = gzip("some text that is packed".getBytes(UTF_8));

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> opened(cut, "gzip"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("breaks off");
        }
    }

    @Test
    void what_is_damaged_or_followed_by_something_is_refused() {
        byte[] whole = gzip("some text that is packed".getBytes(UTF_8));
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;

        assertThatThrownBy(() -> opened(damaged, "gzip")).hasMessageContaining("checksum");
        assertThatThrownBy(() -> opened(joined(whole, new byte[] {7, 7, 7}), "gzip"))
                .hasMessageContaining("follows the end");
        assertThatThrownBy(() -> opened(new byte[] {1, 2, 3}, "gzip")).hasMessageContaining("not valid gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "gzip, gzip", "gzip,identity", "br", "zstd, zstd", "gzip;q=1"})
    void other_encodings_are_refused(String encoding) {
        assertThatThrownBy(() -> opened(new byte[1], encoding))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Content-Encoding");
    }

    private Body body(byte[] sent) {
        Body body = new Body(room.place());
        for (int from = 0; from < sent.length; from += 8_192) {
            body.add(Arrays.copyOfRange(sent, from, Math.min(sent.length, from + 8_192)));
        }
        return body;
    }

    private byte[] opened(byte[] sent, @Nullable String encoding) {
        Body body = body(sent);
        limit.requireFit(body, encoding);
        return read(limit.open(body, encoding));
    }

    private static byte[] read(InputStream open) {
        try (open) {
            return open.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** As the gzip program writes it: with optional parts in the header. */
    private static byte[] withNameAndComment(byte[] plain) {
        byte[] simple = gzip(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {simple[0], simple[1], simple[2], 2 | 4 | 8 | 16});
        out.write(simple, 4, 6);
        out.writeBytes(new byte[] {2, 0, 'a', 'b'});
        out.writeBytes("name\0comment\0".getBytes(UTF_8));
        out.writeBytes(new byte[] {1, 2});
        out.write(simple, 10, simple.length - 10);
        return out.toByteArray();
    }
}
