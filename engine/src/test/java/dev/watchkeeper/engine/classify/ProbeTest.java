package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.mask.Masker;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {

    private static Probe probe(String pattern) {
        return Probe.of(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "\\bNo space left on device\\b => no space left on device",
                "\\bfailed to (start|stop) the server\\b => ` the server`",
                "colou?r => colo",
                "ab*cd+e => cd",
                "x{2,3}yz => yz",
                "[a-z]\\[preauth\\] => [preauth]",
                "[]x]end => end",
                "(a(b|c)d)?tail => tail",
                "^<num>/<num> nodes => <num>/<num> nodes",
            })
    void the_longest_text_that_must_be_there_is_known(String pattern, String literal) {
        assertThat(probe(pattern).literal()).isEqualTo(literal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "one|other",
                "(one|other)",
                "[0-9]+",
                "\\bOOM\\b|\\bkilled\\b",
                "(a|b)?",
                "(never closed",
                "[x",
                "a?"
            })
    void where_nothing_must_be_there_nothing_is_asked_for(String pattern) {
        assertThat(literalOf(pattern)).isEmpty();
    }

    private static String literalOf(String pattern) {
        try {
            return probe(pattern).literal();
        } catch (com.google.re2j.PatternSyntaxException broken) {
            return "";
        }
    }

    @Test
    void case_does_not_count() {
        assertThat(probe("\\bNo Space\\b").find("NO SPACE left", "no space left"))
                .contains("NO SPACE");
        assertThat(probe("\\bNo Space\\b").isIn("room left", "room left")).isFalse();
    }

    @Test
    void whatever_a_pattern_of_the_book_finds_holds_its_text() {
        Masker masker = new Masker();
        List<String> texts = RuleBook.standard().rules().stream()
                .flatMap(rule -> rule.examples().match().stream())
                .map(example -> masker.mask(example).text())
                .toList();
        for (Rule rule : RuleBook.standard().rules()) {
            if (rule.condition() instanceof Condition.Text text) {
                text.any().forEach(pattern -> checkAll(pattern, texts));
                text.none().forEach(pattern -> checkAll(pattern, texts));
            }
        }
    }

    private static void checkAll(Pattern pattern, List<String> texts) {
        Probe probe = Probe.of(pattern);
        for (String text : texts) {
            boolean found = pattern.matcher(text).find();
            assertThat(probe.isIn(text, text.toLowerCase(Locale.ROOT)))
                    .as(pattern + " in " + text)
                    .isEqualTo(found);
        }
    }
}
