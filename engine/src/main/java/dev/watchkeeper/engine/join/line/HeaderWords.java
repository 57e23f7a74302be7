package dev.watchkeeper.engine.join.line;

import dev.watchkeeper.engine.format.Level;

/**
 * Walks over the words a line begins with, and looks for a time or a level among them. Words that stand before a time
 * in some format are passed over; a time is what holds a clock with seconds.
 */
final class HeaderWords {

    private static final int MOST_WORDS = 7;
    private static final int MOST_STRANGE_WORDS = 2;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_LEVEL = 13;

    private static final char ESCAPE = '\u001b';
    private static final int LONGEST_COLOUR = 12;

    private static final int PAIRS_WITHIN = 200;

    private static final String MONTHS_AND_DAYS = "JanFebMarAprMayJunJulAugSepOctNovDecMonTueWedThuFriSatSun";

    private final String text;
    private final int end;
    private int at;
    private int strangeWords;
    private boolean levelSeen;

    /** Whether the word just passed names who speaks, as in {@code nginx: [alert] …}. */
    private boolean named;

    HeaderWords(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    Header read() {
        for (int word = 0; word < MOST_WORDS; word++) {
            skipBlanksAndColours();
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

    private void skipBlanksAndColours() {
        while (at < end && (LineStart.isBlank(text.charAt(at)) || text.charAt(at) == ESCAPE)) {
            boolean colour = text.charAt(at) == ESCAPE;
            int stop = colour ? text.indexOf('m', at, Math.min(end, at + LONGEST_COLOUR)) : at;
            at = Math.max(at, stop) + 1;
        }
    }

    /** True when the bracket here holds a time. Afterwards it is passed. */
    private boolean takesBracket(char close) {
        if (LineStart.isIsoTime(text, at + 1)) {
            return true;
        }
        int stop = text.indexOf(close, at, Math.min(end, at + LONGEST_WORD));
        if (stop < 0) {
            strangeWords = MOST_STRANGE_WORDS + 1;
            return false;
        }
        int inside = at + 1;
        while (inside < stop && text.charAt(inside) == ' ') {
            inside++;
        }
        at = stop + 1;
        if (strangeWords == 0 && (hasClock(inside, stop) || isUptime(inside, stop) || isEpoch(inside, stop))) {
            return true;
        }
        int lettersEnd = lettersEnd(inside, stop);
        boolean alone = lettersEnd == stop || LineStart.isBlank(text.charAt(stop - 1));
        levelSeen |= alone && (strangeWords == 0 || named) && isLevel(inside, lettersEnd);
        return false;
    }

    /** True when the word here is a time. Afterwards it is passed. */
    private boolean takesWord(char first, int word) {
        int start = at;
        int stop = wordEnd(start);
        at = stop;
        if (strangeWords > 0) {
            strangeWords++;
            named = false;
            boolean beforeDate = stop + 1 < end && LineStart.isDigit(text.charAt(stop + 1));
            return LineStart.isIsoTime(text, start) || word == 1 && beforeDate && isEpoch(start, stop);
        }
        if (LineStart.isDigit(first)) {
            return hasClock(start, stop) || isEpoch(start, stop) || isCompact(start, stop) || isSignal(start, stop);
        }
        int lettersEnd = lettersEnd(start, stop);
        if (lettersEnd == start) {
            // Cisco puts a star or a point before a clock that may be wrong.
            boolean unsure = (first == '*' || first == '.') && isMonthOrDay(start + 1, lettersEnd(start + 1, stop));
            boolean separates = unsure || stop == start + 1 && (first == '-' || first == '|' || first == '*');
            strangeWords += separates ? 0 : 1;
        } else if (isSureLevel(start, lettersEnd)) {
            levelSeen = true;
            at = lettersEnd < end && text.charAt(lettersEnd) != '[' ? lettersEnd + 1 : lettersEnd;
        } else if (word == 0 && isLogfmt(start, stop)) {
            return true;
        } else if (!isMonthOrDay(start, lettersEnd) && !isShortLevel(start, lettersEnd, stop)) {
            strangeWords++;
            named = word == 0 && text.charAt(stop - 1) == ':';
        }
        return false;
    }

    private int wordEnd(int from) {
        int within = Math.min(end, from + LONGEST_WORD);
        int stop = from;
        while (stop < within && !LineStart.isBlank(text.charAt(stop)) && text.charAt(stop) != ESCAPE) {
            stop++;
        }
        return stop;
    }

    private int lettersEnd(int from, int stop) {
        int letters = from;
        while (letters < stop && LineStart.isLetter(text.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    /** {@code 12:00:00}, {@code 3:23:29} or {@code 22:16:0} somewhere in a stretch. */
    private boolean hasClock(int from, int stop) {
        for (int i = from + 1; i + 3 < stop; i++) {
            if (text.charAt(i) == ':'
                    && LineStart.isDigit(text.charAt(i - 1))
                    && LineStart.isDigit(text.charAt(i + 1))) {
                int second = LineStart.isDigit(text.charAt(i + 2)) ? i + 3 : i + 2;
                if (second + 1 < stop && text.charAt(second) == ':' && LineStart.isDigit(text.charAt(second + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Redis has no time to format its time while it handles a signal. */
    private boolean isSignal(int from, int stop) {
        return text.startsWith(":signal-handler", LineStart.digitsEnd(text, from, stop));
    }

    /** Seconds since the boot, as the kernel writes them: {@code [   12.345678]}. */
    private boolean isUptime(int from, int stop) {
        int point = LineStart.digitsEnd(text, from, stop);
        return point > from
                && point < stop
                && text.charAt(point) == '.'
                && LineStart.digitsEnd(text, point + 1, stop) == stop;
    }

    /** Ten digits are seconds, thirteen are milliseconds; both may have a fraction. */
    private boolean isEpoch(int from, int stop) {
        int digits = LineStart.digitsEnd(text, from, stop) - from;
        boolean longEnough = digits == 10 || digits == 13;
        boolean ends = from + digits == stop || text.charAt(from + digits) == '.';
        return longEnough && ends && stop < end;
    }

    /** {@code 260101 120000}: two words of digits. */
    private boolean isCompact(int from, int stop) {
        int length = stop - from;
        return (length == 6 || length == 8)
                && LineStart.digitsEnd(text, from, stop) == stop
                && LineStart.digitsEnd(text, stop + 1, end) == stop + 7
                && (stop + 7 == end || LineStart.isBlank(text.charAt(stop + 7)));
    }

    /** A line of pairs, where one of the first is one that only log lines have. */
    private boolean isLogfmt(int from, int stop) {
        int equals = text.indexOf('=', from, stop);
        if (equals <= from) {
            return false;
        }
        boolean known = switch (text.substring(from, equals)) {
            case "time", "ts", "t", "timestamp", "level", "lvl", "severity", "at" -> true;
            default -> false;
        };
        int within = Math.min(end, from + PAIRS_WITHIN);
        return known || text.indexOf(" time=", from, within) > 0 || text.indexOf(" level=", from, within) > 0;
    }

    /** A level that no sentence begins with: shouted, or with a colon behind it. */
    private boolean isSureLevel(int from, int lettersEnd) {
        char next = lettersEnd < end ? text.charAt(lettersEnd) : 0;
        boolean colon = next == ':';
        boolean separated = colon
                || LineStart.isBlank(next)
                || next == '['
                || next == '|'
                || next == ','
                || next == '('
                || next == ESCAPE;
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

    /** {@code E0102} of klog, {@code F,} of the Ruby logger, and letters alone. */
    private boolean isShortLevel(int from, int lettersEnd, int stop) {
        boolean ofKlog = stop - from == 5 && LineStart.digitsEnd(text, lettersEnd, stop) == stop;
        boolean ofRuby = stop - from == 2 && text.charAt(from + 1) == ',';
        boolean alone = stop - from == 1 && text.charAt(from) <= 'Z';
        return lettersEnd - from == 1 && (ofKlog || ofRuby || alone);
    }
}
