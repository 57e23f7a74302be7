package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Level;
import org.jspecify.annotations.Nullable;

/** The word that PostgreSQL puts before its message, and where in the line it stands. */
record PostgresSeverity(String word, Level level, int start, int messageAt, boolean twoBlanks) {

    /** How far behind the time the severity may stand: user, database, application, address. */
    private static final int LONGEST_PREFIX = 300;

    private static final int LONGEST_WORD = "STATEMENT".length();

    /** The first {@code WORD: } at or after {@code from}; null when none comes on this line. */
    static @Nullable PostgresSeverity find(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_PREFIX);
        for (int colon = text.indexOf(':', from, limit); colon >= 0; colon = text.indexOf(':', colon + 1, limit)) {
            PostgresSeverity found = before(text, from, colon);
            if (found != null) {
                return text.indexOf('\n', from, colon) < 0 ? found : null;
            }
        }
        return null;
    }

    /** The one that the text begins with, or null. */
    static @Nullable PostgresSeverity leading(String text) {
        int colon = 0;
        while (colon < text.length() && colon <= LONGEST_WORD && isPart(text.charAt(colon))) {
            colon++;
        }
        return colon > 0 && colon < text.length() && text.charAt(colon) == ':' ? before(text, 0, colon) : null;
    }

    private static @Nullable PostgresSeverity before(String text, int from, int colon) {
        int start = colon;
        while (start > from && colon - start <= LONGEST_WORD && isPart(text.charAt(start - 1))) {
            start--;
        }
        boolean blankFollows = colon + 1 < text.length() && text.charAt(colon + 1) == ' ';
        boolean endsHere = colon + 1 == text.length();
        if (colon - start < 3 || !blankFollows && !endsHere) {
            return null;
        }
        Level level = level(text.substring(start, colon));
        if (level == null || start > 0 && isWordPart(text.charAt(start - 1))) {
            return null;
        }
        int messageAt = colon + 1;
        while (messageAt < text.length() && text.charAt(messageAt) == ' ') {
            messageAt++;
        }
        return new PostgresSeverity(text.substring(start, colon), level, start, messageAt, messageAt >= colon + 3);
    }

    private static boolean isPart(char c) {
        return c >= 'A' && c <= 'Z' || c >= '1' && c <= '5';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '"' || c == '\'';
    }

    /** What the word says; null when it is none of PostgreSQL's. */
    static @Nullable Level level(String word) {
        return switch (word) {
            case "DEBUG", "DEBUG1", "DEBUG2", "DEBUG3", "DEBUG4", "DEBUG5" -> Level.DEBUG;
            case "INFO", "NOTICE", "LOG" -> Level.INFO;
            case "DETAIL", "HINT", "STATEMENT", "CONTEXT", "QUERY", "LOCATION", "BACKTRACE" -> Level.INFO;
            case "WARNING" -> Level.WARN;
            case "ERROR" -> Level.ERROR;
            case "FATAL", "PANIC" -> Level.FATAL;
            default -> null;
        };
    }

    /** True for words that no other program writes this way. */
    boolean isUnmistakable() {
        return switch (word) {
            case "LOG", "DETAIL", "HINT", "STATEMENT", "CONTEXT", "PANIC" -> true;
            default -> false;
        };
    }

    /** The word, unless the level's own name says the same. */
    @Nullable
    String levelWord() {
        return word.equals(level.name()) ? null : word;
    }
}
