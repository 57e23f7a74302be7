package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands before the message of an application's line: time, level, thread, process, logger and component in
 * any order, in brackets, between bars, tabs or dashes. It stops where a sentence could begin.
 */
final class HeaderReader {

    /** A header longer than this is prose that happens to start with a time. */
    private static final int MOST_PARTS = 14;

    private static final int TIME_WITHIN = 4;
    private static final int LONGEST_COLUMN = 120;
    private static final int LONGEST_WORD = 150;

    private final RawLine line;
    private final String text;
    private final Cursor cursor;
    private final Header header = new Header();
    private final GroupReader groups;
    private int parts;
    private int columns;
    private boolean barred;
    private boolean wide;
    private boolean closed;

    private HeaderReader(RawLine line) {
        this.line = line;
        this.text = line.text();
        this.cursor = new Cursor(text, 0);
        this.groups = new GroupReader(line, cursor, header);
    }

    static HeaderReader read(RawLine line) {
        HeaderReader reader = new HeaderReader(line);
        reader.skipSeparators();
        while (reader.parts < MOST_PARTS && !reader.closed && reader.takesPart()) {
            reader.parts++;
            reader.skipSeparators();
        }
        reader.header.settle();
        return reader;
    }

    Header header() {
        return header;
    }

    /** True when time, level or names stood in columns of their own. */
    boolean inColumns() {
        return columns > 1;
    }

    /**
     * What follows the header. Writers that put the time in brackets put the logger behind the message, in parentheses.
     */
    String message() {
        String message = cursor.rest();
        boolean loggerMayTrail = header.logger == null && text.charAt(0) == '[' && message.endsWith(")");
        int open = loggerMayTrail ? message.lastIndexOf(" (") : -1;
        if (open <= 0 || !LoggerName.isDotted(message.substring(open + 2, message.length() - 1))) {
            return message;
        }
        header.logger = message.substring(open + 2, message.length() - 1);
        return message.substring(0, open);
    }

    /** Blanks, and the marks between parts. A mark behind level and name ends the header. */
    private void skipSeparators() {
        barred = false;
        int blanksFrom = cursor.at();
        cursor.skipBlanks();
        wide = cursor.at() - blanksFrom > 2;
        if (parts > 0 && cursor.at() > blanksFrom && text.charAt(cursor.at() - 1) == '\t') {
            barred = true;
        }
        boolean known = header.level != null && (header.logger != null || header.thread != null);
        while (parts > 0 && !cursor.atEnd()) {
            if (cursor.take('|')) {
                barred = true;
            } else if (cursor.take("--- ") || cursor.take("-- ")) {
                header.dashed = true;
            } else if (isOfRobot()) {
                header.dialect = Dialect.ROBOT;
                cursor.moveTo(cursor.at() + 2);
            } else if (cursor.take("- ") || cursor.take(": ") || cursor.take(":\t")) {
                closed |= known;
            } else if (!cursor.take(", ") && !cursor.take("::") && !(header.level == null && cursor.take(':'))) {
                break;
            }
            cursor.skipBlanks();
        }
    }

    /** {@code 20260102 15:04:05.123 - DEBUG - message} is how the Robot Framework writes. */
    private boolean isOfRobot() {
        Stamp stamp = header.stamp;
        boolean packed = parts == 1 && stamp != null && stamp.end() == 21 && text.charAt(8) == ' ';
        return packed && cursor.looksAt("- ");
    }

    /** False when the message starts here, or when this is no header. */
    private boolean takesPart() {
        char c = cursor.peek();
        if (c == 0 || c == '\n') {
            return false;
        }
        if (header.stamp == null && parts < TIME_WITHIN && takesTime()) {
            return true;
        }
        if (c == '[' || c == '(' || c == '<' || c == '{') {
            return groups.takes();
        }
        if ((barred || parts == 0) && takesColumn()) {
            return true;
        }
        boolean lastColumn = barred && columns > 0;
        return header.level == null ? !lastColumn && takesWordBeforeLevel() : takesWordBehindLevel();
    }

    private boolean takesTime() {
        Optional<Stamp> stamp = line.timeAt(cursor.at());
        stamp.ifPresent(found -> {
            header.stamp = found;
            cursor.moveTo(found.end());
        });
        return stamp.isPresent();
    }

    /** What stands between two bars or tabs: a level, a number or a name of few words. */
    private boolean takesColumn() {
        int end = cursor.at();
        int limit = Math.min(text.length(), end + LONGEST_COLUMN);
        while (end < limit && text.charAt(end) != '|' && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
            end++;
        }
        if (end >= limit || text.charAt(end) == '\n') {
            return false;
        }
        String content = text.substring(cursor.at(), end).strip();
        int blank = content.indexOf(' ');
        boolean manyWords = blank > 0 && (content.indexOf(' ', blank + 1) > 0 || content.length() > 20);
        LevelWord level = header.level == null ? LevelWord.at(text, cursor.at()) : null;
        if (level != null && level.end() - cursor.at() == content.length()) {
            header.level(level.level(), level.word());
            // Only zap and its imitators put columns apart by tabs.
            header.dialect = text.charAt(end) == '\t' ? Dialect.ZAP : header.dialect;
        } else if (manyWords || parts == 0 || content.indexOf('[') >= 0) {
            return false;
        } else if (isNumber(content)) {
            takesNumber(content);
        } else if (!content.isEmpty() && !takesName(content)) {
            return false;
        }
        columns++;
        cursor.moveTo(end);
        return true;
    }

    /** Behind the name of a file stands the line in it. */
    private void takesNumber(String digits) {
        if (header.logger != null && LoggerName.isFile(header.logger)) {
            header.source(header.logger + ":" + digits);
        } else {
            header.number(digits);
        }
    }

    private boolean takesName(String content) {
        if (header.logger == null && LoggerName.isSource(content)) {
            header.source(content);
        } else if (header.logger == null && LoggerName.isDotted(content)) {
            header.logger = content;
        } else if (header.thread == null && LoggerName.isThread(content)) {
            header.thread = content;
        } else if (header.component == null) {
            header.component = content;
        } else if (header.thread == null) {
            header.thread = content;
        } else {
            return false;
        }
        return true;
    }

    private boolean takesWordBeforeLevel() {
        LevelWord found = LevelWord.at(text, cursor.at());
        if (found != null) {
            header.level(found.level(), found.word());
            if (found.prefix() != null) {
                header.logger = found.prefix();
                header.dialect = Dialect.MONOLOG;
            }
            boolean colon = text.startsWith(":", found.end());
            cursor.moveTo(found.end() + (colon ? 1 : 0));
            if (colon && cursor.peek() > ' ') {
                takesLoggerBetweenColons();
            }
            return true;
        }
        int start = cursor.at();
        String word = shortWord();
        String bare = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        boolean lead = bare.length() < word.length();
        if (isNumber(bare)) {
            header.number(bare);
            return true;
        }
        boolean wordy = lead ? parts < 2 && LoggerName.isOne(bare) : isUnlikeSentence(bare);
        boolean taken = wordy && header.takesEarly(bare);
        if (!taken) {
            cursor.moveTo(start);
        }
        return taken;
    }

    /** Python's basic form: {@code LEVEL:logger:message}. */
    private void takesLoggerBetweenColons() {
        int colon = text.indexOf(':', cursor.at());
        boolean near = colon > 0 && colon - cursor.at() < LONGEST_WORD;
        String name = near ? text.substring(cursor.at(), colon) : "";
        if (header.logger == null && LoggerName.isOne(name)) {
            header.logger = name;
            header.dialect = Dialect.PYTHON;
            cursor.moveTo(colon + 1);
            closed = true;
        }
    }

    /** A name of several parts, or one with digits or signs that words of a sentence lack. */
    private static boolean isUnlikeSentence(String word) {
        if (!LoggerName.isOne(word)) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9' || c == '_' || c == '@' || c == '#') {
                return true;
            }
        }
        return word.equals("main") || LoggerName.isDotted(word) || word.indexOf('-') > 0;
    }

    private boolean takesWordBehindLevel() {
        int start = cursor.at();
        if (header.logger != null && !Character.isDigit(cursor.peek()) && header.stamp != null) {
            // Nearly always the message starts here.
            return false;
        }
        String word = shortWord();
        boolean pid = isNumber(word) && (cursor.looksAt(" ---") || cursor.looksAt(" ["));
        if (pid) {
            header.number(word);
            return true;
        }
        if (takesLogger(word) || takesSpeaker(word, start) || takesContext(word)) {
            return true;
        }
        cursor.moveTo(start);
        return false;
    }

    /** A logger is dotted or followed by what no sentence has: {@code " - "}, {@code " : "}, or a colon at its end. */
    private boolean takesLogger(String word) {
        boolean colon = word.endsWith(":");
        String bare = colon ? word.substring(0, word.length() - 1) : word;
        if (header.logger != null || !LoggerName.isOne(bare)) {
            return false;
        }
        boolean dotted = LoggerName.hasParts(bare) || LoggerName.isSource(bare);
        boolean separated = cursor.looksAt(" - ") || colonAhead();
        boolean placed = header.component == null && (header.names() || header.pid != null) || header.thread != null;
        boolean known = colon ? dotted || placed : separated;
        boolean beforeBracket = dotted && cursor.looksAt(" [");
        boolean longName = dotted && header.names() && bare.indexOf('.', bare.indexOf('.') + 1) > 0;
        if (!known && !beforeBracket && !longName) {
            return false;
        }
        if (LoggerName.isSource(bare)) {
            header.source(bare);
        } else {
            header.logger = bare;
        }
        closed = colon || longName && !separated && !beforeBracket;
        return true;
    }

    /** {@code vpxd[4711]} behind the level, a name in a wide column, or a thread in front of the logger. */
    private boolean takesSpeaker(String word, int start) {
        int open = word.indexOf('[');
        boolean process = open > 0 && word.endsWith("]") && cursor.looksAt(" [");
        if (process && LoggerName.isOne(word.substring(0, open))) {
            header.component = word.substring(0, open);
            String inside = word.substring(open + 1, word.length() - 1);
            if (isNumber(inside)) {
                header.number(inside);
            } else {
                header.thread = inside;
            }
            return true;
        }
        if (header.component != null || !LoggerName.isOne(word) || word.endsWith(":")) {
            return false;
        }
        boolean column = wide && cursor.looksAt("  ");
        boolean module = header.levelWord == null && cursor.looksAt(" [") && isLower(start) && isLowerLevel();
        if (column || module) {
            header.component = word;
            return true;
        }
        if (header.thread == null && isUnlikeSentence(word) && groups.loggerFollows()) {
            header.thread = word;
            return true;
        }
        return false;
    }

    private boolean isLower(int at) {
        return Character.isLowerCase(text.charAt(at));
    }

    /** Go's services write their level in small letters, and what follows is then the service. */
    private boolean isLowerLevel() {
        int at = cursor.at() - 1;
        while (at > 0 && text.charAt(at) != ' ') {
            at--;
        }
        return at > 0 && isLower(at - 1);
    }

    /** {@code opId=7f3a} in front of the logger. */
    private boolean takesContext(String word) {
        int equals = word.indexOf('=');
        boolean context = equals > 0 && LoggerName.isOne(word.substring(0, equals)) && groups.loggerFollows();
        if (context) {
            header.context(word.substring(0, equals), word.substring(equals + 1));
        }
        return context;
    }

    /** Spring Boot pads the logger with blanks before its colon. */
    private boolean colonAhead() {
        int at = cursor.at();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > cursor.at() && text.startsWith(": ", at);
    }

    /** The next word, or an empty one when it is too long for a name. */
    private String shortWord() {
        int end = cursor.at();
        int limit = Math.min(text.length(), end + LONGEST_WORD);
        while (end < limit && text.charAt(end) > ' ') {
            end++;
        }
        if (end == limit && end < text.length() && text.charAt(end) > ' ') {
            return "";
        }
        String word = text.substring(cursor.at(), end);
        cursor.moveTo(end);
        return word;
    }

    static boolean isNumber(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
