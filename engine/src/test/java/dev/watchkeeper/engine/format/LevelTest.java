package dev.watchkeeper.engine.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({
        "warning,WARN",
        "ERR,ERROR",
        "Critical,FATAL",
        "crit,FATAL",
        "EMERG,FATAL",
        "alert,FATAL",
        "PANIC,FATAL",
        "SEVERE,ERROR",
        "NOTICE,INFO",
        "LOG,INFO",
        "trace,TRACE",
        "DBG,DEBUG",
        "inf,INFO"
    })
    void knows_the_usual_words(String word, Level level) {
        assertThat(Level.of(word)).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "errors", "failure", "informationalities"})
    void other_words_are_no_levels(String word) {
        assertThat(Level.of(word)).isEmpty();
    }

    @Test
    void the_order_is_stored_and_never_changes() {
        assertThat(Level.values())
                .containsExactly(Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR: x", "error: x", "[error] x", "ERROR x"})
    void a_leading_level_is_beyond_doubt(String text) {
        assertThat(LeadingLevel.of(text, 0)).contains(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error while writing", "Error x", "no ERROR", "ERRORS: 0", "[errors]", ""})
    void a_word_of_a_sentence_is_no_level(String text) {
        assertThat(LeadingLevel.of(text, 0)).isEmpty();
    }
}
