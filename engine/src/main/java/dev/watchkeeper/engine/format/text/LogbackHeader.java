package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands between the time and the message of an application's line, read part by part. */
final class LogbackHeader {

    /** A header longer than this is prose that happens to start with a time. */
    private static final int MOST_PARTS = 8;

    private static final int LONGEST_BRACKET = 120;

    private final String text;
    private final Cursor cursor;
    private @Nullable Level level;
    private @Nullable String thread;
    private @Nullable String logger;
    private @Nullable String component;

    /** A bracket seen before the level: a thread, unless nothing after it says so. */
    private @Nullable String early;

    private LogbackHeader(String text, int from) {
        this.text = text;
        this.cursor = new Cursor(text, from);
    }

    static LogbackHeader read(String text, int from) {
        LogbackHeader header = new LogbackHeader(text, from);
        for (int part = 0; part < MOST_PARTS && header.takesPart(); part++) {
            header.skipSeparators();
        }
        header.settle();
        return header;
    }

    @Nullable
    Level level() {
        return level;
    }

    Fields fields() {
        String named = logger == null ? null : LoggerName.simple(logger);
        return Fields.with()
                .component(component == null ? named : component)
                .logger(logger)
                .thread(thread)
                .build();
    }

    /**
     * What follows the header.
     *
     * @param loggerMayTrail true for writers that put the logger behind the message, in parentheses
     */
    String message(boolean loggerMayTrail) {
        String message = cursor.rest();
        int open = message.lastIndexOf(" (");
        boolean trails = loggerMayTrail
                && logger == null
                && open > 0
                && message.endsWith(")")
                && LoggerName.isDotted(message.substring(open + 2, message.length() - 1));
        if (!trails) {
            return message;
        }
        logger = message.substring(open + 2, message.length() - 1);
        return message.substring(0, open);
    }

    /** False when the message starts here, or when this is no header. */
    private boolean takesPart() {
        skipSeparators();
        return switch (cursor.peek()) {
            case '[' -> takesBracket();
            case '(' -> takesParenthesis();
            default -> takesWord();
        };
    }

    private void skipSeparators() {
        cursor.skipBlanks();
        boolean more = level == null || logger != null || thread != null || cursor.looksAt("---");
        while (more && (cursor.take("--- ") || cursor.take("- ") || cursor.take("| ") || cursor.take(": "))) {
            cursor.skipBlanks();
        }
    }

    private boolean takesBracket() {
        int start = cursor.at();
        String inside = cursor.enclosed('[', ']');
        if (inside == null || inside.length() > LONGEST_BRACKET) {
            cursor.moveTo(start);
            return false;
        }
        String content = inside.strip();
        Level found = level == null ? Level.of(content).orElse(null) : null;
        if (found != null) {
            level = found;
        } else if (level == null) {
            takesEarly(content);
        } else if (!takesLate(content)) {
            cursor.moveTo(start);
            return false;
        }
        return true;
    }

    private void takesEarly(String content) {
        if (early == null && !isNumber(content)) {
            early = content;
        }
    }

    /** After the level a bracket holds the thread when a logger follows, else the component or the logger itself. */
    private boolean takesLate(String content) {
        boolean dashFollows = cursor.looksAt(" - ");
        if (content.isEmpty() || content.indexOf('=') >= 0 && !dashFollows) {
            return content.isEmpty();
        }
        if (thread == null && (isThread(content) || content.indexOf('=') >= 0 || loggerFollows())) {
            thread = content;
        } else if (content.indexOf(' ') >= 0 || component != null) {
            return false;
        } else if (logger == null && LoggerName.isDotted(content)) {
            logger = content;
        } else {
            component = content;
        }
        return true;
    }

    private boolean takesParenthesis() {
        int start = cursor.at();
        String inside = level == null || logger == null || thread != null ? null : cursor.enclosed('(', ')');
        if (inside == null || inside.indexOf(' ') >= 0) {
            cursor.moveTo(start);
            return false;
        }
        thread = inside;
        return true;
    }

    private boolean takesWord() {
        int start = cursor.at();
        if (level != null && logger != null && !isDigit(cursor.peek())) {
            // Nearly always the message starts here.
            return false;
        }
        String word = cursor.word();
        if (level == null) {
            return takesWordBeforeLevel(start, word);
        }
        boolean isPid = isNumber(word) && (cursor.looksAt(" ---") || cursor.looksAt(" ["));
        if (isPid || logger == null && takesLogger(word)) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    private boolean takesWordBeforeLevel(int start, String word) {
        int bracket = word.indexOf('[');
        String head = bracket > 0 ? word.substring(0, bracket) : word;
        boolean colon = head.endsWith(":");
        String bare = colon ? head.substring(0, head.length() - 1) : head;
        boolean shouted = bare.equals(bare.toUpperCase(Locale.ROOT));
        boolean isGoPanic = bare.equals("panic");
        Level found = !isGoPanic && (shouted || colon || cursor.looksAt(" |"))
                ? Level.of(bare).orElse(null)
                : null;
        if (found != null) {
            level = found;
            cursor.moveTo(start + head.length());
            return true;
        }
        if (isNumber(word)) {
            return true;
        }
        boolean mayBeLogger = logger == null && !colon && LoggerName.isDotted(word);
        if (mayBeLogger) {
            logger = word;
        }
        return mayBeLogger;
    }

    /** A logger is dotted or followed by what no sentence has: {@code " - "}, {@code " : "}, or a colon at its end. */
    private boolean takesLogger(String word) {
        boolean colon = word.endsWith(":");
        String bare = colon ? word.substring(0, word.length() - 1) : word;
        boolean separated = cursor.looksAt(" - ") || separatedByColon();
        boolean known = colon ? LoggerName.isDotted(bare) || thread != null || early != null : separated;
        boolean beforeBracket = LoggerName.isDotted(bare) && cursor.looksAt(" [");
        if (!LoggerName.isOne(bare) || !known && !beforeBracket) {
            return false;
        }
        logger = bare;
        return true;
    }

    /** Spring Boot pads the logger with blanks before its colon. */
    private boolean separatedByColon() {
        int at = cursor.at();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > cursor.at() && text.startsWith(": ", at);
    }

    private boolean loggerFollows() {
        int back = cursor.at();
        cursor.skipBlanks();
        boolean follows;
        if (cursor.peek() == '[') {
            String next = cursor.enclosed('[', ']');
            follows = next != null && LoggerName.isDotted(next.strip());
        } else {
            String word = cursor.word();
            boolean colon = word.endsWith(":") && LoggerName.isDotted(word.substring(0, word.length() - 1));
            follows = colon || LoggerName.isOne(word) && (cursor.looksAt(" - ") || separatedByColon());
        }
        cursor.moveTo(back);
        return follows;
    }

    /** Once all is read: a bracket before the level is the thread, or the component when it names no thread. */
    private void settle() {
        if (early == null) {
            return;
        }
        if (thread == null && (logger != null || isThread(early))) {
            thread = early;
        } else if (component == null) {
            component = early;
        }
    }

    private static boolean isThread(String name) {
        return name.equals("main")
                || name.contains("hread")
                || name.contains("exec-")
                || name.contains("pool-")
                || name.contains("worker-")
                || name.startsWith("eventloop");
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
