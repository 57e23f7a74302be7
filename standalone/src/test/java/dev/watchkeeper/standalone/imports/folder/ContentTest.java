package dev.watchkeeper.standalone.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    /** Much of it is by chance, so that it stays long when it is packed. */
    private static final String LONG = IntStream.range(0, 20_000)
            .mapToObj(i -> i + " " + Integer.toHexString(i * 0x9E3779B9) + "\n")
            .collect(Collectors.joining());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".gz", ".bz2", ".zst", ".xz"})
    void members_one_after_the_other_are_one_content(String suffix) throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(Packed.as(suffix, LONG));
        two.writeBytes(Packed.as(suffix, "the second member\n"));

        LogFile file = file("app.log" + suffix, two.toByteArray());

        assertThat(text(file)).isEqualTo(LONG + "the second member\n");
        assertThat(trouble(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".gz", ".bz2", ".zst", ".xz"})
    void what_is_cut_off_is_read_as_far_as_it_goes(String suffix) throws IOException {
        byte[] packed = Packed.as(suffix, LONG);

        LogFile file = file("app.log" + suffix, Arrays.copyOf(packed, packed.length / 2));

        assertThat(LONG).startsWith(text(file));
        // Of the others a block is larger than this text.
        assertThat(text(file).length()).isGreaterThan(suffix.equals(".gz") ? LONG.length() / 3 : -1);
        assertThat(trouble(file)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".gz", ".bz2", ".zst", ".xz"})
    void what_is_damaged_is_told(String suffix) throws IOException {
        byte[] packed = Packed.as(suffix, LONG);
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 200, (byte) 0x55);

        assertThat(trouble(file("app.log" + suffix, packed))).isNotEmpty();
    }

    @Test
    void a_file_is_packed_as_its_bytes_say_not_its_name() throws IOException {
        assertThat(text(file("app.log.2", Packed.gz("packed all the same\n")))).isEqualTo("packed all the same\n");
        assertThat(text(file("gz.log", "plain\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("plain\n");
    }

    private LogFile file(String name, byte[] bytes) throws IOException {
        return LogFile.of(Files.write(folder.resolve(name), bytes));
    }

    private static String text(LogFile file) throws IOException {
        try (Content content = file.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String trouble(LogFile file) throws IOException {
        try (Content content = file.open()) {
            content.readAllBytes();
            return content.trouble().orElse("");
        }
    }
}
