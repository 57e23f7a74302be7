package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordFilterTest {

    @Test
    void words_inside_words_are_found_too() {
        WordFilter filter = new WordFilter(List.of(List.of("she"), List.of("he", "x"), List.of("hers"), List.of("no")));

        assertThat(filter.touched("uSHErs").stream()).containsExactly(0, 1, 2);
    }

    @Property
    void agrees_with_plain_search(
            @ForAll @Size(min = 1, max = 6)
                    List<@NotEmpty @StringLength(max = 4) @CharRange(from = 'a', to = 'c') String> words,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 30) String text) {
        WordFilter filter = new WordFilter(words.stream().map(List::of).toList());

        for (int i = 0; i < words.size(); i++) {
            assertThat(filter.touched(text.toUpperCase(Locale.ROOT)).get(i)).isEqualTo(text.contains(words.get(i)));
        }
    }

    @Property
    void takes_any_text(@ForAll String text) {
        assertThat(new WordFilter(List.of(List.of("error"))).touched(text).get(0))
                .isEqualTo(text.toLowerCase(Locale.ROOT).contains("error"));
    }
}
