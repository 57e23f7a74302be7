package dev.watchkeeper.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OtherLinesTest {

    private static final Instant END = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void the_same_seed_gives_the_same_lines() {
        assertThat(new AccessLines(7, 100, END).all())
                .containsExactlyElementsOf(new AccessLines(7, 100, END).all().toList());
        assertThat(new MixedLines(7, 100, END).all())
                .containsExactlyElementsOf(new MixedLines(7, 100, END).all().toList());
        assertThat(new MixedLines(8, 100, END).line(7)).isNotEqualTo(new MixedLines(7, 100, END).line(7));
    }

    @Test
    void access_lines_are_access_lines() {
        assertThat(formats(new AccessLines(7, 500, END).all())).containsOnly("access");
    }

    @Test
    void mixed_lines_are_of_a_dozen_formats_and_none_is_plain() {
        assertThat(formats(new MixedLines(7, 500, END).all()).distinct())
                .hasSizeGreaterThanOrEqualTo(12)
                .doesNotContain("plain");
    }

    private static Stream<String> formats(Stream<String> lines) {
        Formats formats = Formats.standard();
        return lines.map(line -> formats.parse(new RawLine(line, END, ZoneOffset.UTC)))
                .map(ParsedLine::format);
    }
}
