package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one part of a header that stands in brackets: a level, a thread, a logger, a whole small header, pairs. */
final class GroupReader {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;
    private static final int MOST_BRACKETS_AHEAD = 2;

    private final RawLine line;
    private final String text;
    private final Cursor cursor;
    private final Header header;

    GroupReader(RawLine line, Cursor cursor, Header header) {
        this.line = line;
        this.text = line.text();
        this.cursor = cursor;
        this.header = header;
    }

    /** False, and no step, when the brackets here belong to the message. */
    boolean takes() {
        int start = cursor.at();
        char open = cursor.peek();
        String inside = inside(open);
        boolean taken = inside != null && takes(open, inside.strip(), start + 1);
        if (!taken) {
            cursor.moveTo(start);
        }
        return taken;
    }

    private @Nullable String inside(char open) {
        char close = open == '[' ? ']' : open == '(' ? ')' : open == '<' ? '>' : '}';
        int end = text.indexOf(close, cursor.at());
        boolean near = end > 0 && end - cursor.at() <= LONGEST;
        return near ? cursor.enclosed(open, close) : null;
    }

    private boolean takes(char open, String content, int from) {
        if (content.isEmpty()) {
            return header.level == null || open == '[';
        }
        if (header.stamp == null && takesTime(content, from)) {
            return true;
        }
        if (header.level == null) {
            return takesBeforeLevel(open, content);
        }
        return switch (open) {
            case '[' -> takesBehindLevel(content);
            case '(' -> takesParenthesis(content);
            default -> open == '<' && isProcessOfErlang(content);
        };
    }

    /** A time alone, or a small header of its own: {@code [2026-01-02T15:04:05Z ERROR shop::cart]}. */
    private boolean takesTime(String content, int from) {
        int end = from + content.length();
        int at = from;
        while (text.charAt(at) == ' ') {
            at++;
            end++;
        }
        Header trial = new Header();
        for (int words = 0; at < end && words < MOST_WORDS; words++) {
            Optional<Stamp> stamp = trial.stamp == null ? line.timeAt(at) : Optional.empty();
            int next;
            if (stamp.isPresent() && stamp.get().end() <= end) {
                trial.stamp = stamp.get();
                next = stamp.get().end();
            } else {
                next = at;
                while (next < end && text.charAt(next) > ' ') {
                    next++;
                }
                if (!takesWord(trial, text.substring(at, next))) {
                    return false;
                }
            }
            at = next;
            while (at < end && (text.charAt(at) <= ' ' || text.charAt(at) == ':' || text.charAt(at) == ',')) {
                at++;
            }
        }
        if (trial.stamp == null || at < end || header.level != null && trial.level != null) {
            return false;
        }
        adopt(trial);
        // Rust's env_logger: the time in UTC, the level, the module, and all in one bracket.
        boolean rust = text.startsWith("Z ", trial.stamp.end() - 1) && trial.level != null && trial.pid == null;
        header.dialect = rust && trial.component == null && trial.logger == null ? Dialect.RUST : trial.dialect;
        return true;
    }

    private static boolean takesWord(Header trial, String word) {
        int slash = word.indexOf('/');
        String first = slash > 0 ? word.substring(0, slash) : word;
        Level level = trial.level == null ? LevelWord.alone(first) : null;
        if (level != null) {
            trial.level(level, first);
            return slash < 0 || trial.takesEarly(word.substring(slash + 1));
        }
        String bare = word.startsWith("#") ? word.substring(1) : word;
        if (HeaderReader.isNumber(bare)) {
            trial.number(bare);
            return true;
        }
        boolean quoted = word.length() > 2 && word.startsWith("'") && word.endsWith("'");
        String name = quoted ? word.substring(1, word.length() - 1) : word;
        // Nobody but VMware puts the speaker in quotes.
        trial.dialect = quoted ? Dialect.VMWARE : trial.dialect;
        return LoggerName.isOne(name) && trial.takesEarly(name);
    }

    private void adopt(Header trial) {
        header.stamp = trial.stamp;
        if (trial.level != null) {
            header.level = trial.level;
            header.levelWord = trial.levelWord;
        }
        header.pid = trial.pid;
        header.thread = trial.thread;
        header.logger = trial.logger;
        header.component = trial.component;
        header.early = trial.early;
    }

    private boolean takesBeforeLevel(char open, String content) {
        Level level = LevelWord.alone(content);
        if (level != null && (content.length() > 1 || open == '[')) {
            header.level(level, content);
            header.dialect = isOfSpdlog(open, content) ? Dialect.SPDLOG : header.dialect;
            return true;
        }
        if (open == '(') {
            header.dialect = header.stamp == null ? Dialect.OPENSTACK : header.dialect;
            return takesMask(content) || header.takesEarly(content) && LoggerName.isOne(content);
        }
        if (HeaderReader.isNumber(content)) {
            header.number(content);
            return true;
        }
        int colon = content.indexOf(':');
        Level behind = colon > 0 ? LevelWord.alone(content.substring(colon + 1)) : null;
        if (behind != null && content.length() - colon > 2 && LoggerName.isOne(content.substring(0, colon))) {
            header.level(behind, content.substring(colon + 1));
            header.component = content.substring(0, colon);
            return true;
        }
        if (open == '<' || open == '{') {
            return open == '<' && isProcessOfErlang(content) || open == '{' && content.indexOf(' ') < 0;
        }
        return takesThreadWithin(content) || takesPairs(content, true) || header.takesEarly(content);
    }

    /** {@code [2026-01-02 15:04:05.123] [name] [info] message} is how spdlog writes unless told otherwise. */
    private boolean isOfSpdlog(char open, String content) {
        Stamp stamp = header.stamp;
        boolean bracketed = stamp != null && open == '[' && text.startsWith("[2") && stamp.end() == 24;
        return bracketed && text.charAt(20) == '.' && content.equals(content.toLowerCase(Locale.ROOT));
    }

    /** {@code [7F03 verbose 'Default' opID=2140]}: thread, level, logger and context in one bracket. */
    private boolean takesThreadWithin(String content) {
        String[] words = content.split(" ", MOST_WORDS + 1);
        if (words.length < 2 || words.length > MOST_WORDS || words[1].isEmpty()) {
            return false;
        }
        boolean levelFirst = LevelWord.alone(words[0]) != null && words[0].length() > 2;
        Level level = LevelWord.alone(words[levelFirst ? 0 : 1]);
        if (level == null || words[levelFirst ? 0 : 1].length() < 3 || words.length == 2 && !hasDigit(words[0])) {
            return false;
        }
        header.level(level, words[levelFirst ? 0 : 1]);
        for (int i = 0; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals > 0) {
                header.context(words[i].substring(0, equals), words[i].substring(equals + 1));
            } else if (i != (levelFirst ? 0 : 1) && header.thread == null) {
                header.thread = words[i];
            } else if (i != (levelFirst ? 0 : 1) && header.component == null) {
                header.component = words[i].replace("'", "");
                header.dialect = words[i].startsWith("'") ? Dialect.VMWARE : header.dialect;
            }
        }
        return true;
    }

    /** SSSD writes its level as one bit: 0x0010 is fatal, 0x0020 critical, 0x0040 a failure, 0x0080 a minor one. */
    private boolean takesMask(String content) {
        if (!content.startsWith("0x") || content.length() > 8) {
            return false;
        }
        int mask = 0;
        for (int i = 2; i < content.length(); i++) {
            int digit = Character.digit(content.charAt(i), 16);
            if (digit < 0) {
                return false;
            }
            mask = mask << 4 | digit;
        }
        Level level = mask <= 0x20
                ? Level.FATAL
                : mask <= 0x40 ? Level.ERROR : mask <= 0x80 ? Level.WARN : mask <= 0x200 ? Level.INFO : Level.DEBUG;
        header.level(level, content);
        header.dialect = Dialect.SSSD;
        return true;
    }

    /** After the level a bracket holds the thread when a logger follows, else the component or the logger itself. */
    private boolean takesBehindLevel(String content) {
        boolean dashFollows = cursor.looksAt(" - ");
        TraceIds trace = TraceIds.in(content);
        if (trace != null && header.traceId == null) {
            header.traceId = trace.trace();
            header.spanId = trace.span();
            header.component = header.component == null ? trace.app() : header.component;
            return true;
        }
        if (content.indexOf('=') >= 0) {
            return takesPairs(content, dashFollows || loggerFollows() || header.component != null);
        }
        if (header.logger == null && LoggerName.isSource(content)) {
            header.source(content);
            return true;
        }
        if (header.logger == null && LoggerName.isDotted(content) && !loggerFollows()) {
            header.logger = content;
            return true;
        }
        if (header.logger != null && content.startsWith("req-")) {
            header.dialect = Dialect.OPENSTACK;
            return false;
        }
        if (header.thread == null && (LoggerName.isThread(content) || loggerFollows())) {
            header.thread = content;
            return true;
        }
        boolean spoken = content.indexOf(' ') >= 0 && !dashFollows && !header.dashed;
        if (spoken || header.component != null) {
            return false;
        }
        header.component = content;
        Stamp stamp = header.stamp;
        // Rust's clocks count nanoseconds and say Z.
        boolean nanos = stamp != null && stamp.end() == 30 && text.charAt(29) == 'Z' && text.charAt(19) == '.';
        header.dialect = nanos ? Dialect.RUST : header.dialect;
        return true;
    }

    private boolean takesParenthesis(String content) {
        boolean thread = header.thread == null && content.indexOf(' ') < 0 && content.indexOf('=') < 0;
        boolean named = header.logger != null && LoggerName.isOne(content) && content.indexOf('.') < 0;
        boolean placed = named || loggerFollows() || LoggerName.isThread(content);
        if (thread && placed) {
            header.thread = content;
            // JBoss writes the logger first; vdsm does not.
            header.dialect = header.logger == null && cursor.looksAt(" [") ? Dialect.VDSM : header.dialect;
            return true;
        }
        return false;
    }

    /** {@code trace_id=… span_id=…}, or {@code Originator@6876 sub=Default opID=…}. */
    private boolean takesPairs(String content, boolean sure) {
        if (content.indexOf('=') < 0 || content.indexOf('"') >= 0) {
            return false;
        }
        String[] words = content.split("[,; ]+", 20);
        boolean operation = content.contains("opID=") || words[0].startsWith("Originator@");
        header.dialect = operation ? Dialect.VMWARE : header.dialect;
        boolean context = sure || words[0].indexOf('@') > 0;
        for (String word : words) {
            int equals = word.indexOf('=');
            context |= equals > 0 && isContextKey(word.substring(0, equals));
        }
        if (!context) {
            return false;
        }
        String key = null;
        StringBuilder value = new StringBuilder();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                flush(key, value);
                key = word.substring(0, equals);
                value.append(word, equals + 1, word.length());
            } else if (key != null) {
                value.append(' ').append(word);
            }
        }
        flush(key, value);
        return true;
    }

    private void flush(@Nullable String key, StringBuilder value) {
        if (key != null) {
            header.context(key, value.toString());
        }
        value.setLength(0);
    }

    private static boolean isContextKey(String key) {
        return switch (key) {
            case "trace_id",
                    "traceId",
                    "traceid",
                    "span_id",
                    "spanId",
                    "opID",
                    "opId",
                    "CorId",
                    "OpId",
                    "myid",
                    "req" -> true;
            default -> false;
        };
    }

    /** {@code <0.369.0>}. */
    private boolean isProcessOfErlang(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) != '.' && (content.charAt(i) < '0' || content.charAt(i) > '9')) {
                return false;
            }
        }
        if (header.thread == null) {
            header.thread = content;
        }
        return true;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether the next part is a logger beyond doubt. */
    boolean loggerFollows() {
        return loggerFollows(MOST_BRACKETS_AHEAD);
    }

    private boolean loggerFollows(int brackets) {
        int back = cursor.at();
        cursor.skipBlanks();
        boolean follows;
        if (cursor.peek() == '[') {
            String next = inside('[');
            boolean context = next != null && (next.indexOf('=') > 0 || TraceIds.in(next.strip()) != null);
            follows = next != null
                    && (LoggerName.isDotted(next.strip()) || context && brackets > 0 && loggerFollows(brackets - 1));
        } else {
            int end = cursor.at();
            int limit = Math.min(text.length(), end + LONGEST);
            while (end < limit && text.charAt(end) > ' ') {
                end++;
            }
            String word = text.substring(cursor.at(), end);
            cursor.moveTo(end);
            boolean colon = word.endsWith(":") && LoggerName.isDotted(word.substring(0, word.length() - 1));
            follows = colon || LoggerName.isOne(word) && (cursor.looksAt(" - ") || colonAhead());
        }
        cursor.moveTo(back);
        return follows;
    }

    private boolean colonAhead() {
        int at = cursor.at();
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > cursor.at() && text.startsWith(": ", at);
    }
}
