package dev.watchkeeper.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.IllegalStateException: no stock|0",
                "order failed: com.acme.NoStock: none|14",
                "Exception in thread \"main\" java.lang.Error|27",
                "Unexpected Error: java.io.IOException: closed|18",
                "KeyError|0",
                "an Error occurred|-1",
                "Foo::Error::Bar|-1",
                "all is well: yes|-1",
            })
    void the_first_qualified_type_of_a_sentence_is_found_else_the_first(String sentence, int place) {
        assertThat(TypeName.find(sentence, 0, sentence.length())).isEqualTo(place);
    }
}
