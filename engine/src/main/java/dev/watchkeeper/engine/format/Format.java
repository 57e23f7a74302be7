package dev.watchkeeper.engine.format;

import java.util.Optional;
import java.util.Set;

/** Knows one format. Empty means "not mine", never "broken". */
public interface Format {

    String name();

    /** All names that its lines may come out under: more than its own where a line can show whose it is. */
    default Set<String> names() {
        return Set.of(name());
    }

    /**
     * Whether any of its lines may begin with this character: a format that says no is not asked. An empty line begins
     * with NUL; whatever is not ASCII is one and the same here.
     */
    default boolean mayBegin(char first) {
        return true;
    }

    /**
     * Whether any of its lines that begin with an ISO time may go on with this character, blanks left out. Most
     * applications write such a time first, and so the formats part by what follows it. The end of the line is NUL here.
     */
    default boolean mayFollowIsoTime(char next) {
        return true;
    }

    Optional<ParsedLine> parse(RawLine line);

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
