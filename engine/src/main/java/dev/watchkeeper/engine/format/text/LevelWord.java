package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Level;
import org.jspecify.annotations.Nullable;

/**
 * A level at one place of a header, where it is no word of a sentence: shouted, with a colon, or in a column of its own.
 *
 * @param prefix a name in front of the level, as Monolog writes its channel: {@code production.ERROR:}
 */
record LevelWord(
        Level level, String word, int end, @Nullable String prefix) {

    private static final int LONGEST = 14;
    private static final int WIDE = 2;

    /** Looks at the word that starts at {@code from}; null when it is no level for sure. */
    static @Nullable LevelWord at(String text, int from) {
        int end = letters(text, from);
        char next = charAt(text, end);
        if (end - from == 1) {
            return bang(text, from, next);
        }
        if (end - from > 1 && end - from <= LONGEST) {
            LevelWord found = plain(text, from, end, next);
            if (found != null) {
                return found;
            }
        }
        return channel(text, from);
    }

    /** A level that stands alone in brackets or between bars, in any case and as short as can be. */
    static @Nullable Level alone(String word) {
        if (word.length() == 1) {
            return letter(word.charAt(0));
        }
        return Level.of(word).orElse(null);
    }

    static @Nullable Level letter(char letter) {
        return switch (letter) {
            case 'V', 'T' -> Level.TRACE;
            case 'D' -> Level.DEBUG;
            case 'I', 'N' -> Level.INFO;
            case 'W' -> Level.WARN;
            case 'E' -> Level.ERROR;
            case 'F', 'C' -> Level.FATAL;
            default -> null;
        };
    }

    private static @Nullable LevelWord plain(String text, int from, int end, char next) {
        String word = text.substring(from, end);
        Level level = Level.of(word).orElse(null);
        if (level == null || word.equals("panic")) {
            // Go's panics are no header, they are the trouble itself.
            return null;
        }
        boolean shouted = isShouted(text, from, end);
        int digits = digits(text, end);
        boolean relative = shouted && digits > end && charAt(text, digits) == '[';
        if (relative) {
            // Log4j's %p%r: the milliseconds since the start stick to the level.
            return new LevelWord(level, word, digits, null);
        }
        boolean sure = next == ':' || next == '\t' || next == '|' || next == '/' && shouted;
        boolean column = isColumn(text, end);
        boolean ends = next == 0 || next <= ' ' || next == '[' || next == ']' || next == '(' || next == ',';
        boolean spoken = next == ' ' && namesFollow(text, end + 1);
        return sure || column || ends && shouted || spoken ? new LevelWord(level, word, end, null) : null;
    }

    /** Followed by a bar, or padded as columns are. */
    private static boolean isColumn(String text, int end) {
        int at = blanks(text, end);
        return at > end && charAt(text, at) == '|' || at - end >= WIDE && charAt(text, at) > ' ';
    }

    /** {@code info vpxd[4711] …} or {@code info wcp [app/util.go:148] …}: no sentence goes on like this. */
    private static boolean namesFollow(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        int open = charAt(text, end) == ' ' ? end + 1 : end;
        int close = end > from && charAt(text, open) == '[' ? text.indexOf(']', open) : -1;
        if (close < 0 || close - open > 120) {
            return false;
        }
        String inside = text.substring(open + 1, close);
        boolean number = digits(inside, 0) == inside.length();
        return inside.indexOf('=') > 0 || number && open == end || inside.indexOf(".go:") > 0;
    }

    /** {@code E! }, as Telegraf writes it. */
    private static @Nullable LevelWord bang(String text, int from, char next) {
        Level level = next == '!' && charAt(text, from + 2) == ' ' ? letter(text.charAt(from)) : null;
        return level == null ? null : new LevelWord(level, text.substring(from, from + 1), from + 2, null);
    }

    /** {@code channel.LEVEL: }. */
    private static @Nullable LevelWord channel(String text, int from) {
        int end = from;
        int dot = -1;
        while (end < text.length() && end - from < 60 && (LoggerName.isPart(text.charAt(end)))) {
            dot = text.charAt(end) == '.' ? end : dot;
            end++;
        }
        if (dot <= from || charAt(text, end) != ':' || !isShouted(text, dot + 1, end)) {
            return null;
        }
        String word = text.substring(dot + 1, end);
        Level level = Level.of(word).orElse(null);
        return level == null ? null : new LevelWord(level, word, end, text.substring(from, dot));
    }

    private static boolean isShouted(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return false;
            }
        }
        return end > from;
    }

    private static int letters(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (charAt(text, at) == ' ') {
            at++;
        }
        return at;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
