package dev.watchkeeper.engine.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExceptionNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b.FooException: no|a.b.FooException|a.b.FooException",
                "App\\Paid\\NoStock: no|App\\Paid\\NoStock|App",
                "Net::ReadTimeout (7)|Net::ReadTimeout|Net",
                "List`1.Gone: no|List`1.Gone|List`1.Gone",
                "\u00e4Error: no|''|''",
            })
    void a_name_ends_where_its_parts_end(String text, String name, String dotted) {
        assertThat(text.substring(0, ExceptionName.end(text, 0, text.length()))).isEqualTo(name);
        assertThat(text.substring(0, ExceptionName.dottedEnd(text, 0, text.length())))
                .isEqualTo(dotted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b.FooException: no",
                "FooError (7)",
                "TypeError [CODE]: no",
                "KeyboardInterrupt",
                "SoapFault: no"
            })
    void a_line_of_a_trace_begins_with_one(String line) {
        assertThat(ExceptionName.leadsLine(line, 0, line.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Error in the cart", "Errors: 7", "an Error: no"})
    void other_lines_do_not(String line) {
        assertThat(ExceptionName.leadsLine(line, 0, line.length())).isFalse();
    }
}
