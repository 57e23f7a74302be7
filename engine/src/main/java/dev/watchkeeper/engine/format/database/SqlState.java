package dev.watchkeeper.engine.format.database;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The five characters by which SQL databases tell errors: two for the class, three for the case. */
final class SqlState {

    static final int LENGTH = 5;

    private static final Set<String> CLASSES = Set.of(
            "00", "01", "02", "03", "08", "09", "0A", "0B", "0F", "0L", "0P", "0Z", "10", "20", "21", "22", "23", "24",
            "25", "26", "27", "28", "2B", "2D", "2F", "34", "38", "39", "3B", "3D", "3F", "40", "42", "44", "53", "54",
            "55", "57", "58", "72", "F0", "HV", "HY", "P0", "XX");

    private SqlState() {}

    static boolean isOne(String word) {
        if (word.length() != LENGTH || !CLASSES.contains(word.substring(0, 2))) {
            return false;
        }
        for (int i = 2; i < LENGTH; i++) {
            char c = word.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The code that starts a message, as {@code log_error_verbosity = verbose} writes it: {@code 42P01: message}. */
    static @Nullable String before(String text, int from) {
        if (from + LENGTH + 1 >= text.length() || text.charAt(from + LENGTH) != ':') {
            return null;
        }
        String word = text.substring(from, from + LENGTH);
        return isOne(word) ? word : null;
    }
}
