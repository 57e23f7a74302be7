package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment.RawLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever bytes a file has: text and raw bytes together give them back. */
class ExactBytesTest {

    @Property
    void text_and_raw_bytes_together_are_the_file(@ForAll("files") List<byte[]> pieces) {
        assertThatAllComesBack(joined(pieces));
    }

    @Test
    void every_byte_value_comes_back() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int value = 0; value < 256; value++) {
            all.writeBytes(new byte[] {'a', (byte) value, 'z', '\n'});
            all.writeBytes(new byte[] {(byte) value, '\n'});
        }
        assertThatAllComesBack(all.toByteArray());
    }

    @Test
    void a_line_that_is_no_text_has_its_bytes_beside_it_with_the_carriage_return() {
        byte[] bytes = {'o', 'k', '\n', 'a', (byte) 0xFF, 'b', 0, '\r', '\n', 'x', '\n'};

        LineCut cut = LineCut.of(bytes, 0, bytes.length, false);

        assertThat(cut.lines()).containsExactly("ok", "a\uFFFDb\0", "x");
        assertThat(cut.raw()).containsExactly(new RawLine(1, "Yf9iAA0="));
    }

    @Test
    void a_replacement_character_that_is_in_the_file_is_text() {
        byte[] bytes = "what \uFFFD is this\n".getBytes(StandardCharsets.UTF_8);

        assertThat(LineCut.of(bytes, 0, bytes.length, false).raw()).isEmpty();
    }

    @Test
    void nul_is_text() {
        byte[] bytes = {0, 'a', 0, '\n'};

        LineCut cut = LineCut.of(bytes, 0, bytes.length, false);

        assertThat(cut.lines()).containsExactly("\0a\0");
        assertThat(cut.raw()).isEmpty();
    }

    @Provide
    Arbitrary<List<byte[]>> files() {
        Arbitrary<byte[]> text = Arbitraries.strings()
                .withChars("ab \t\0\r\uFFFDäß€")
                .ofMaxLength(8)
                .map(some -> some.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
        Arbitrary<byte[]> ends = Arbitraries.of("\n", "\r\n", "\n\n").map(end -> end.getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(text, bytes, ends).list().ofMaxSize(30);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        all.write('\n');
        return all.toByteArray();
    }

    private static void assertThatAllComesBack(byte[] bytes) {
        LineCut cut = LineCut.of(bytes, 0, bytes.length, false);
        Map<Integer, RawLine> raw = cut.raw().stream().collect(Collectors.toMap(RawLine::line, Function.identity()));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        for (int line = 0; line < cut.lines().size(); line++) {
            int next = line + 1 < cut.at().size() ? cut.at().get(line + 1) : cut.length();
            back.writeBytes(lineOf(cut, line, raw.get(line), next - cut.at().get(line)));
        }
        assertThat(cut.length()).isEqualTo(bytes.length);
        assertThat(back.toByteArray()).isEqualTo(bytes);
    }

    /** A text's carriage return and line feed are told by how many bytes the line has. */
    private static byte[] lineOf(LineCut cut, int line, RawLine raw, int length) {
        byte[] text = raw == null
                ? cut.lines().get(line).getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(raw.base64());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(text);
        switch (length - text.length) {
            case 1 -> whole.write('\n');
            case 2 -> whole.writeBytes(new byte[] {'\r', '\n'});
            default -> throw new AssertionError("line " + line + " lacks bytes");
        }
        return whole.toByteArray();
    }
}
