package dev.watchkeeper.engine.attack.sign;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * What an attack looks like: at least one of the words, and the pattern around it. A weak sign needs a second, different
 * one of its kind beside it.
 *
 * @param shows what it means, for people
 * @param words lower case; the pattern is tried only where one of them stands
 * @param needs one of these must be in the text, or the pattern is not tried; empty when it can do without
 */
public record Sign(Kind kind, String shows, boolean strong, List<String> words, Chars needs, Pattern pattern) {

    /** @param words parted by blanks; {@code ␠} in a word stands for a blank, {@code ␤} for a line feed */
    public static Sign strong(Kind kind, String shows, String words, String pattern) {
        return strong(kind, shows, words, "", pattern);
    }

    public static Sign strong(Kind kind, String shows, String words, String needs, String pattern) {
        return new Sign(kind, shows, true, parted(words), Chars.of(needs), Pattern.compile(pattern, Pattern.DOTALL));
    }

    public static Sign weak(Kind kind, String shows, String words, String needs, String pattern) {
        return new Sign(kind, shows, false, parted(words), Chars.of(needs), Pattern.compile(pattern, Pattern.DOTALL));
    }

    /** True when its words alone tell that it is worth a look. */
    boolean isTold() {
        return needs.isEmpty();
    }

    boolean canBeIn(Chars text) {
        return needs.isEmpty() || text.holdAnyOf(needs);
    }

    private static List<String> parted(String words) {
        return List.of(words.strip().split("\\s+")).stream()
                .map(word -> word.replace('␠', ' ').replace('␤', '\n'))
                .toList();
    }
}
