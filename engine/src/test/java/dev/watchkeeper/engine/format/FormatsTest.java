package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

    private final Formats formats = Formats.standard();

    static Stream<Arguments> lines() {
        return FormatLine.ALL.stream().map(line -> Arguments.of(line.text(), line.format()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_line_goes_to_its_format(String text, String format) {
        assertThat(formats.parse(Samples.raw(text)).format()).isEqualTo(format);
    }

    @Test
    void every_name_that_a_line_can_have_has_a_line() {
        Set<String> names = formats.inOrder().stream()
                .flatMap(format -> format.names().stream())
                .collect(Collectors.toSet());

        assertThat(FormatLine.ALL.stream().map(FormatLine::format).collect(Collectors.toSet()))
                .isEqualTo(names);
    }

    @Property(tries = 20_000)
    void what_a_format_takes_begins_as_the_format_says(
            @ForAll @CharRange(to = '\u0100') char first,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll boolean put) {
        String sample = FormatLine.ALL.get(which % FormatLine.ALL.size()).text();
        String text = first + sample.substring(put ? 0 : 1);
        for (Format format : formats.inOrder()) {
            if (format.parse(Samples.raw(text)).isPresent()) {
                assertThat(format.mayBegin(first))
                        .as(format.name() + " takes " + text)
                        .isTrue();
            }
        }
    }

    @Property
    void no_text_is_refused(@ForAll String text) {
        assertThat(formats.parse(Samples.raw(text))).isEqualTo(formats.parse(Samples.raw(text)));
    }

    @Test
    void a_list_that_takes_not_every_line_is_a_mistake() {
        Format never = new Format() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public Optional<ParsedLine> parse(RawLine line) {
                return Optional.empty();
            }
        };

        assertThatThrownBy(() -> new Formats(List.of(never)).parse(Samples.raw("x")))
                .isInstanceOf(IllegalStateException.class);
    }
}
