package dev.watchkeeper.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.RawLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongLinesTest {

    /** Known only where somebody says which fields such a line has. */
    private static final String NEEDS_SETTINGS = "w3c";

    private final Formats formats = Formats.standard();

    @Test
    void each_sample_is_read_by_the_format_it_is_named_for() {
        List<String> traces = List.of("plain", "php");

        assertThat(LongLines.samples()).allSatisfy(sample -> {
            String read = formats.parse(new RawLine(sample.text(), Instant.EPOCH, ZoneOffset.UTC))
                    .format();
            assertThat(sample.format().endsWith(" trace") ? traces : List.of(sample.format()))
                    .contains(read);
        });
    }

    @Test
    void there_is_a_sample_of_every_format() {
        List<String> sampled =
                LongLines.samples().stream().map(LongLines.Sample::format).toList();

        assertThat(formats.inOrder()).allSatisfy(format -> assertThat(sampled).contains(format.name()));
        assertThat(sampled).doesNotContain(NEEDS_SETTINGS);
    }

    @Test
    void every_line_has_its_length() {
        Stream<LongLine> some = Stream.of(
                        LongLines.ofFormats().limit(500),
                        LongLines.ofOpenings().limit(500),
                        LongLines.ofText(),
                        LongLines.ofMasker(),
                        LongLines.ofJoiner())
                .flatMap(lines -> lines);

        assertThat(some).allSatisfy(line -> assertThat(line.text()).hasSize(LongLine.LENGTH));
    }
}
