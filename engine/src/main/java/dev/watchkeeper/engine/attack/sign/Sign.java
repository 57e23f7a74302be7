package dev.watchkeeper.engine.attack.sign;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * What an attack looks like: at least one of the words, and the pattern around it. A weak sign needs a second, different
 * one of its kind beside it.
 *
 * @param shows what it means, for people
 * @param words lower case; the pattern is tried only where one of them stands
 */
public record Sign(Kind kind, String shows, boolean strong, List<String> words, Pattern pattern) {

    /** @param words parted by blanks; {@code ␠} in a word stands for a blank, {@code ␤} for a line feed */
    public static Sign strong(Kind kind, String shows, String words, String pattern) {
        return new Sign(kind, shows, true, parted(words), Pattern.compile(pattern, Pattern.DOTALL));
    }

    public static Sign weak(Kind kind, String shows, String words, String pattern) {
        return new Sign(kind, shows, false, parted(words), Pattern.compile(pattern, Pattern.DOTALL));
    }

    private static List<String> parted(String words) {
        return List.of(words.strip().split("\\s+")).stream()
                .map(word -> word.replace('␠', ' ').replace('␤', '\n'))
                .toList();
    }
}
