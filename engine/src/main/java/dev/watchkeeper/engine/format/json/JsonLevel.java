package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.Level;
import org.jspecify.annotations.Nullable;

/** The levels of JSON logs: words, MongoDB's letters, numbers that count up or down. */
final class JsonLevel {

    private JsonLevel() {}

    /** Null when the text is no level, or a number of one digit, which says different things. */
    static @Nullable Level of(String text) {
        return text.length() < 3 ? ofShort(text) : Level.of(text).orElseGet(() -> ofOwnWord(text));
    }

    /** Elasticsearch's and MySQL's own. */
    private static @Nullable Level ofOwnWord(String word) {
        return switch (word) {
            case "DEPRECATION" -> Level.WARN;
            case "Note", "System" -> Level.INFO;
            default -> null;
        };
    }

    private static @Nullable Level ofShort(String text) {
        return switch (text) {
            // pino and bunyan count upwards.
            case "10", "T" -> Level.TRACE;
            case "20", "D", "D1", "D2", "D3", "D4", "D5" -> Level.DEBUG;
            case "30", "I" -> Level.INFO;
            case "40", "W" -> Level.WARN;
            case "50", "E" -> Level.ERROR;
            case "60", "F" -> Level.FATAL;
            default -> null;
        };
    }

    /** Nextcloud counts from 0, debug, up to 4, fatal. */
    static Level ofNextcloud(String digit) {
        return switch (digit) {
            case "0" -> Level.DEBUG;
            case "1" -> Level.INFO;
            case "2" -> Level.WARN;
            case "3" -> Level.ERROR;
            default -> Level.FATAL;
        };
    }

    /** A word in a list of tags, as Kibana writes it: {@code ["status","plugin:x","info"]}. */
    static @Nullable Level ofTags(@Nullable String json) {
        if (json == null || !json.startsWith("[")) {
            return null;
        }
        int open = json.indexOf('"');
        while (open >= 0) {
            int close = json.indexOf('"', open + 1);
            Level level = close < 0 ? null : of(json.substring(open + 1, close));
            if (level != null || close < 0) {
                return level;
            }
            open = json.indexOf('"', close + 1);
        }
        return null;
    }
}
