package dev.watchkeeper.engine.join.line;

import dev.watchkeeper.engine.format.Level;

/**
 * Tells what header a line begins with. It does not read the header, it only recognises one: words that stand before a
 * time in some format are passed over, and a time is what holds a clock with seconds.
 */
final class LineStart {

    private static final int MOST_WORDS = 7;
    private static final int MOST_STRANGE_WORDS = 2;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_LEVEL = 13;

    /** Host, ident and user of an access line are shorter than this together. */
    private static final int ACCESS_TIME_WITHIN = 160;

    private static final String MONTHS_AND_DAYS = "JanFebMarAprMayJunJulAugSepOctNovDecMonTueWedThuFriSatSun";

    private final String text;
    private final int end;
    private int at;
    private int strangeWords;
    private boolean levelSeen;

    private LineStart(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** The header at {@code from}, which is not blank; nothing counts from {@code end} on. */
    static Header of(String text, int from, int end) {
        if (isIsoTime(text, from)) {
            return Header.TIME;
        }
        return switch (text.charAt(from)) {
            case '{' -> isObject(text, from, end) ? Header.WHOLE : Header.NONE;
            case '<' -> isPriority(text, from) ? Header.TIME : Header.NONE;
            case '#' -> ofComment(text, from);
            case '=' -> text.startsWith(" REPORT====", text.indexOf(' ', from)) ? Header.TIME : Header.NONE;
            default -> isWhole(text, from, end) ? Header.WHOLE : new LineStart(text, from, end).read();
        };
    }

    /** {@code 2026-01-01T12:00} and its relatives with blanks and slashes, and nothing more precise than that. */
    static boolean isIsoTime(String text, int at) {
        if (text.length() < at + 16 || !isDigit(text.charAt(at))) {
            return false;
        }
        char dash = text.charAt(at + 4);
        char between = text.charAt(at + 10);
        return (dash == '-' || dash == '/')
                && text.charAt(at + 7) == dash
                && (between == ' ' || between == 'T' || between == 't')
                && text.charAt(at + 13) == ':'
                && isDigit(text.charAt(at + 3))
                && isDigit(text.charAt(at + 12))
                && isDigit(text.charAt(at + 14));
    }

    /** A JSON object, by its ends. */
    private static boolean isObject(String text, int from, int end) {
        int second = from + 1;
        while (second < end && isBlank(text.charAt(second))) {
            second++;
        }
        return text.charAt(end - 1) == '}' && second < end && (text.charAt(second) == '"' || second == end - 1);
    }

    private static boolean isPriority(String text, int from) {
        int after = digitsEnd(text, from + 1, text.length());
        return after > from + 1 && after < from + 5 && after < text.length() && text.charAt(after) == '>';
    }

    /** The slow log of MySQL begins its entries with comments, and W3C logs tell their columns by them. */
    private static Header ofComment(String text, int from) {
        if (text.startsWith("# Time: ", from) || text.startsWith("# User@Host: ", from)) {
            return Header.TIME;
        }
        boolean ofW3c = text.startsWith("#Software: ", from)
                || text.startsWith("#Version: ", from)
                || text.startsWith("#Date: ", from)
                || text.startsWith("#Fields: ", from);
        return ofW3c ? Header.WHOLE : Header.NONE;
    }

    private Header read() {
        for (int word = 0; word < MOST_WORDS; word++) {
            while (at < end && isBlank(text.charAt(at))) {
                at++;
            }
            if (at >= end) {
                break;
            }
            char first = text.charAt(at);
            if (first == '[' || first == '(') {
                if (takesBracket(first == '[' ? ']' : ')')) {
                    return Header.TIME;
                }
            } else if (takesWord(first, word)) {
                return Header.TIME;
            }
            if (strangeWords > MOST_STRANGE_WORDS) {
                break;
            }
        }
        return levelSeen ? Header.LEVEL : Header.NONE;
    }

    /** True when the bracket here holds a time. Afterwards it is passed. */
    private boolean takesBracket(char close) {
        int within = Math.min(end, at + LONGEST_WORD);
        int stop = text.indexOf(close, at, within);
        if (stop < 0) {
            strangeWords = MOST_STRANGE_WORDS + 1;
            return false;
        }
        int inside = at + 1;
        while (inside < stop && text.charAt(inside) == ' ') {
            inside++;
        }
        at = stop + 1;
        if (strangeWords > 0) {
            return isIsoTime(text, inside);
        }
        if (hasClock(inside, stop) || isUptime(inside, stop)) {
            return true;
        }
        int lettersEnd = lettersEnd(inside, stop);
        boolean alone = lettersEnd == stop || isBlank(text.charAt(stop - 1));
        levelSeen |= alone && isLevel(inside, lettersEnd);
        return false;
    }

    /** True when the word here is a time. Afterwards it is passed. */
    private boolean takesWord(char first, int word) {
        int start = at;
        int stop = wordEnd(start);
        at = stop;
        if (strangeWords > 0) {
            strangeWords++;
            return isIsoTime(text, start);
        }
        if (isDigit(first)) {
            return hasClock(start, stop) || isEpoch(start, stop) || isCompact(start, stop);
        }
        int lettersEnd = lettersEnd(start, stop);
        if (lettersEnd == start) {
            boolean separates = stop == start + 1 && (first == '-' || first == '|' || first == '*');
            strangeWords += separates ? 0 : 1;
        } else if (isSureLevel(start, lettersEnd)) {
            levelSeen = true;
            at = lettersEnd < end && text.charAt(lettersEnd) != '[' ? lettersEnd + 1 : lettersEnd;
        } else if (word == 0 && isTimeKey(start, stop)) {
            return true;
        } else if (!isMonthOrDay(start, lettersEnd) && !isShortLevel(start, lettersEnd, stop)) {
            strangeWords++;
        }
        return false;
    }

    private int wordEnd(int from) {
        int within = Math.min(end, from + LONGEST_WORD);
        int stop = from;
        while (stop < within && !isBlank(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    private int lettersEnd(int from, int stop) {
        int letters = from;
        while (letters < stop && isLetter(text.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    /** {@code 12:00:00} or {@code 3:23:29} somewhere in a stretch. */
    private boolean hasClock(int from, int stop) {
        for (int i = from + 1; i + 5 < stop; i++) {
            if (text.charAt(i) == ':'
                    && text.charAt(i + 3) == ':'
                    && isDigit(text.charAt(i - 1))
                    && isDigit(text.charAt(i + 1))
                    && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 4))
                    && isDigit(text.charAt(i + 5))) {
                return true;
            }
        }
        return false;
    }

    /** Seconds since the boot, as the kernel writes them: {@code [   12.345678]}. */
    private boolean isUptime(int from, int stop) {
        int point = digitsEnd(text, from, stop);
        return point > from && point < stop && text.charAt(point) == '.' && digitsEnd(text, point + 1, stop) == stop;
    }

    /** Ten digits are seconds, thirteen are milliseconds; both may have a fraction. */
    private boolean isEpoch(int from, int stop) {
        int digits = digitsEnd(text, from, stop) - from;
        boolean longEnough = digits == 10 || digits == 13;
        boolean ends = from + digits == stop || text.charAt(from + digits) == '.';
        return longEnough && ends && stop < end;
    }

    /** {@code 260101 120000}: two words of digits. */
    private boolean isCompact(int from, int stop) {
        int length = stop - from;
        return (length == 6 || length == 8)
                && digitsEnd(text, from, stop) == stop
                && digitsEnd(text, stop + 1, end) == stop + 7
                && (stop + 7 == end || isBlank(text.charAt(stop + 7)));
    }

    /** The first pair of logfmt, where it is one that only a log line begins with. */
    private boolean isTimeKey(int from, int stop) {
        int equals = text.indexOf('=', from, stop);
        return equals > from
                && switch (text.substring(from, equals)) {
                    case "time", "ts", "t", "timestamp", "level", "lvl", "severity", "at" -> true;
                    default -> false;
                };
    }

    /** A level that no sentence begins with: shouted, or with a colon behind it. */
    private boolean isSureLevel(int from, int lettersEnd) {
        char next = lettersEnd < end ? text.charAt(lettersEnd) : 0;
        boolean colon = next == ':';
        boolean separated = colon || isBlank(next) || next == '[' || next == '|' || next == ',' || next == '(';
        return separated && (colon || isShouted(from, lettersEnd)) && isLevel(from, lettersEnd);
    }

    private boolean isLevel(int from, int to) {
        if (to - from < 3 || to - from > LONGEST_LEVEL) {
            return false;
        }
        String word = text.substring(from, to);
        // The last three are what the console logger of .NET writes.
        return Level.of(word).isPresent() || word.equals("fail") || word.equals("dbug") || word.equals("trce");
    }

    private boolean isShouted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > 'Z') {
                return false;
            }
        }
        return true;
    }

    private boolean isMonthOrDay(int from, int lettersEnd) {
        int found = lettersEnd - from == 3 ? MONTHS_AND_DAYS.indexOf(text.substring(from, lettersEnd)) : -1;
        return found >= 0 && found % 3 == 0;
    }

    /** {@code E0102} of klog and {@code F,} of the Ruby logger. */
    private boolean isShortLevel(int from, int lettersEnd, int stop) {
        boolean ofKlog = stop - from == 5 && digitsEnd(text, lettersEnd, stop) == stop;
        boolean ofRuby = stop - from == 2 && text.charAt(from + 1) == ',';
        return lettersEnd - from == 1 && (ofKlog || ofRuby);
    }

    /** An access line holds {@code [10/Oct/2000:…} near its start; an audit record begins with its type. */
    private static boolean isWhole(String text, int from, int end) {
        int within = Math.min(end, from + ACCESS_TIME_WITHIN);
        int open = text.indexOf('[', from, within);
        while (open >= 0 && open + 5 < within) {
            if (text.charAt(open + 3) == '/' && isDigit(text.charAt(open + 2)) && isLetter(text.charAt(open + 4))) {
                return true;
            }
            open = text.indexOf('[', open + 1, within);
        }
        return text.startsWith("type=", from) && text.indexOf(" msg=audit(", from) > 0;
    }

    private static int digitsEnd(String text, int from, int stop) {
        int digits = from;
        while (digits < stop && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
