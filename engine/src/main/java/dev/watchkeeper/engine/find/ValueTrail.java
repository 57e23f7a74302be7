package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.find.shape.ErrorCode;
import dev.watchkeeper.engine.find.shape.Letters;
import dev.watchkeeper.engine.find.shape.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads the numbers and codes that stand behind telling words: how long, which status, which error, which request. */
final class ValueTrail {

    private static final int KEY = 3;
    private static final int SENTENCE = 2;
    private static final int WEAK = 1;
    private static final int LONGEST_ID = 64;
    private static final int SHORTEST_ID = 8;
    private static final int TRACE = 32;
    private static final int SPAN = 16;
    private static final int LONGEST_PID = 10;
    private static final int LONGEST_URL = 2_000;

    private final String text;

    private double durationMs = Double.NaN;
    private int durationRank;
    private int bareAt = -1;
    private boolean later;
    private boolean exits;
    private int status = -1;
    private @Nullable String errorCode;
    private int errorRank;
    private @Nullable String sqlState;
    private @Nullable String method;
    private @Nullable String url;
    private @Nullable String traceId;
    private @Nullable String spanId;
    private @Nullable Long pid;

    ValueTrail(String text) {
        this.text = text;
    }

    /** Where the value of a key starts whose name stands here; -1 when it is no key. */
    static int valueAt(String text, int from, int to) {
        int at = to;
        char next = Letters.at(text, at);
        if (next == '\\' || next == '"' || next == '\'') {
            at += next == '\\' ? 2 : 1;
            if (Letters.at(text, from - 1) != Letters.at(text, at - 1)) {
                return -1;
            }
            next = Letters.at(text, at);
        }
        if (next == ' ' && Letters.at(text, Letters.blanksEnd(text, at)) == ':') {
            at = Letters.blanksEnd(text, at);
            next = ':';
        }
        if (next == '=') {
            return at + (Letters.at(text, at + 1) == '>' ? 2 : 1);
        }
        return next == ':' && Letters.at(text, at + 1) != ':' ? Letters.blanksEnd(text, at + 1) : -1;
    }

    void hear(Clue clue, int from, int to, int value) {
        boolean key = value > 0;
        int at = key ? value : Letters.blanksEnd(text, to);
        switch (clue) {
            case LATER -> later = true;
            case EXIT -> exits = true;
            case TOOK -> took(at);
            case MILLIS_KEY -> took(at, key || Letters.at(text, to) == '[', 1);
            case SECONDS_KEY -> took(at, key, 1_000);
            case TIME -> {
                if (key) {
                    duration(KEY, TimeSpan.at(text, unquoted(at), Double.NaN));
                }
            }
            case IN, AFTER -> {
                if (!later && !key) {
                    duration(SENTENCE, TimeSpan.at(text, at, Double.NaN));
                }
            }
            case STATUS -> status(at, key || !exits);
            case RETURNED -> {
                int number = afterWord(at, "with");
                status(number, !countsThings(number));
            }
            case COMPLETED -> {
                if (!key && Letters.isUpper(Letters.at(text, at + 4))) {
                    status(at, true);
                }
            }
            case CODE -> code(from, to, value);
            case ERROR -> error(from, to, at);
            case ERROR_CODE -> error(KEY, unquoted(at));
            case SQL_STATE -> sqlState(at);
            case STATE -> {
                if (from > 3 && text.regionMatches(true, from - 4, "sql ", 0, 4)) {
                    sqlState(at);
                }
            }
            case METHOD_KEY -> methodKey(key ? unquoted(value) : -1);
            case URL_KEY -> urlKey(key ? unquoted(value) : -1);
            case TRACE -> traceId = traceId == null && key ? id(unquoted(value)) : traceId;
            case SPAN -> spanId = spanId == null && key ? id(unquoted(value)) : spanId;
            case TRACE_PARENT -> traceParent(key ? unquoted(value) : at);
            default -> {}
        }
    }

    private int unquoted(int at) {
        int start = Letters.at(text, at) == '\\' ? at + 1 : at;
        char c = Letters.at(text, start);
        return c == '"' || c == '\'' || c == '[' || c == '(' ? start + 1 : start;
    }

    private int afterWord(int at, String word) {
        return Letters.isWordAt(text, at, word) ? Letters.blanksEnd(text, at + word.length()) : at;
    }

    void took(int at) {
        took(at, true, Double.NaN);
    }

    private void took(int at, boolean certain, double bareUnit) {
        if (certain) {
            duration(KEY, TimeSpan.at(text, unquoted(at), bareUnit));
        }
    }

    private void duration(int rank, double millis) {
        if (rank > durationRank && !Double.isNaN(millis)) {
            durationRank = rank;
            durationMs = millis;
        }
    }

    /** A number without a telling word. It is how long a request took where a unit follows and a request is told of. */
    void bareNumber(int from, int end) {
        char next = Letters.at(text, end);
        int unit = next == ' ' ? end + 1 : end;
        char c = Letters.at(text, unit);
        boolean mayBe = c == 'm' && Letters.at(text, unit + 1) == 's' || c == '\u00b5' || next == '.' || next == 's';
        if (mayBe && bareAt < 0 && Letters.at(text, from - 1) <= '|') {
            bareAt = from;
        }
    }

    /** {@code returned 200 rows} */
    private boolean countsThings(int number) {
        int word = Letters.digitsEnd(text, number) + 1;
        int end = Letters.wordEnd(text, word);
        return Letters.at(text, word - 1) == ' '
                && end > word
                && !Letters.isUpper(text.charAt(word))
                && Clue.isUnknown(text, word, end);
    }

    private void status(int at, boolean certain) {
        int read = certain ? ErrorCode.status(text, unquoted(at)) : -1;
        if (status < 0 && read > 0 && !exits) {
            status = read;
        }
    }

    /** Behind "HTTP": a version, a quote, some of the words "status", "error", "code", then the status. */
    void http(int to) {
        int at = to;
        if (Letters.at(text, at) == '/') {
            at = Letters.digitsEnd(text, at + 1);
            at = Letters.at(text, at) == '.' ? Letters.digitsEnd(text, at + 1) : at;
        }
        at = Letters.at(text, at) == '"' ? at + 1 : at;
        if (Letters.at(text, at) != ' ') {
            return;
        }
        at = Letters.blanksEnd(text, at);
        for (String word : new String[] {"error", "response", "status", "code"}) {
            at = afterWord(at, word);
        }
        at = Letters.at(text, at) == ':' ? Letters.blanksEnd(text, at + 1) : at;
        int read = ErrorCode.status(text, at);
        if (status < 0 && read > 0) {
            status = read;
        }
    }

    private void code(int from, int to, int value) {
        boolean ofError = endsBefore(from, "error") || endsBefore(from, "err");
        boolean ofStatus = endsBefore(from, "status") || endsBefore(from, "response") || endsBefore(from, "http");
        boolean standsAlone = !Letters.isWord(Letters.at(text, from - 2)) || Letters.at(text, from - 1) != ' ';
        int at = value > 0 ? unquoted(value) : Letters.blanksEnd(text, to);
        boolean exit = endsBefore(from, "exit") || endsBefore(from, "return");
        if (ofStatus) {
            status(at, true);
        } else if (ofError) {
            error(KEY, at);
        } else if (text.startsWith(" = ", to)) {
            grpcCode(to + 3);
        } else if (value < 0 && text.startsWith(", message ", at + 3)) {
            status(at, true);
        } else if (!exit && !exits && (value > 0 && text.charAt(value - 1) == '=' || value > 0 && standsAlone)) {
            if (ErrorCode.status(text, at) < 0) {
                error(SENTENCE, at);
            } else {
                status(at, true);
            }
        }
    }

    private boolean endsBefore(int from, String word) {
        int start = from - 1 - word.length();
        return start >= 0
                && Letters.at(text, from - 1) == ' '
                && text.regionMatches(true, start, word, 0, word.length())
                && !Letters.isWord(Letters.at(text, start - 1));
    }

    private void grpcCode(int at) {
        int end = Letters.wordEnd(text, at);
        if (errorRank < KEY
                && end > at
                && text.startsWith(" desc", end)
                && Letters.isUpper(text.charAt(at))
                && !text.startsWith("OK ", at)) {
            errorRank = KEY;
            errorCode = text.substring(at, end);
        }
    }

    /** {@code ERROR 1045 (28000)} of MySQL, {@code Error: 18456, Severity: 14} of SQL Server, {@code error TS2304:} of compilers. */
    private void error(int from, int to, int at) {
        int end = Letters.wordEnd(text, at);
        if (end == at) {
            return;
        }
        boolean number = Letters.digitsEnd(text, at) == end && end - at >= 3;
        if (number && text.startsWith(" (", end)) {
            String state = ErrorCode.sqlState(text, end + 2);
            if (state != null && text.startsWith(")", end + 7)) {
                sqlState = sqlState == null ? state : sqlState;
                error(KEY, at);
            }
        } else if (number && text.startsWith(", Severity", end) || text.startsWith("0x", at) && end - at > 6) {
            error(KEY, at);
        } else if (Letters.isUpper(text.charAt(at))
                && Letters.isDigit(text.charAt(end - 1))
                && Letters.at(text, to) == ' '
                && Letters.at(text, end) == ':'
                && end - at <= 10) {
            error(SENTENCE, at);
        }
    }

    private void error(int rank, int at) {
        if (rank <= errorRank) {
            return;
        }
        String code = ErrorCode.value(text, at);
        if (code != null) {
            errorRank = rank;
            errorCode = code;
        }
    }

    /** A word with capitals, digits and marks that may be a code by itself. */
    void codeWord(int from, int to) {
        if (errorRank == 0) {
            errorCode = ErrorCode.of(text, from, to);
            errorRank = errorCode == null ? 0 : SENTENCE;
        }
    }

    private void sqlState(int at) {
        if (sqlState == null) {
            sqlState = ErrorCode.sqlState(text, unquoted(at));
        }
    }

    /** A request's method stands here; where its target ends, or -1 when it is an ordinary word. */
    int request(int from, int to) {
        if (!Letters.isUpper(text.charAt(from + 1)) || method != null) {
            return -1;
        }
        int at = Letters.blanksEnd(text, to);
        boolean colon = Letters.at(text, to) == ':';
        at = colon ? to + 1 : at;
        at = Letters.at(text, at) == '"' ? at + 1 : at;
        boolean target =
                Letters.at(text, at) == '/' || text.startsWith("http://", at) || text.startsWith("https://", at);
        if (!target || at == to) {
            return -1;
        }
        int end = at;
        while (end < text.length() && end - at < LONGEST_URL && " \t\n\"'`<>)]}|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > at + 1 && ",;:.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        method = text.substring(from, to);
        url = text.substring(at, end);
        return end;
    }

    private void methodKey(int at) {
        if (at < 0 || method != null) {
            return;
        }
        int end = Letters.wordEnd(text, at);
        if (end > at && Letters.isUpper(text.charAt(at)) && Clue.of(text, at, end, 0) == Clue.METHOD) {
            method = text.substring(at, end);
        }
    }

    private void urlKey(int at) {
        boolean target = at > 0
                && url == null
                && (Letters.at(text, at) == '/' || text.startsWith("http://", at) || text.startsWith("https://", at));
        if (target) {
            int end = at;
            while (end < text.length() && end - at < LONGEST_URL && " \t\n\"'`<>)]},;|".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            url = text.substring(at, end);
        }
    }

    private @Nullable String id(int at) {
        int end = at;
        boolean digit = false;
        boolean nonZero = false;
        while (end < text.length() && (Letters.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
            digit |= Letters.isDigit(text.charAt(end));
            nonZero |= text.charAt(end) != '0';
            end++;
        }
        boolean found = digit && nonZero && end - at >= SHORTEST_ID && end - at <= LONGEST_ID;
        return found ? text.substring(at, end) : null;
    }

    /** {@code 00-<trace>-<span>-01} as the W3C has it. */
    private void traceParent(int at) {
        int trace = at + 3;
        int span = trace + TRACE + 1;
        boolean whole = Letters.at(text, at + 2) == '-'
                && Letters.wordEnd(text, trace) == span - 1
                && Letters.at(text, span - 1) == '-'
                && Letters.wordEnd(text, span) == span + SPAN
                && Letters.at(text, span + SPAN) == '-';
        if (whole) {
            traceId = text.substring(trace, span - 1);
            spanId = text.substring(span, span + SPAN);
        }
    }

    void pid(int from, int at, boolean key) {
        boolean bracketed = Letters.at(text, from - 1) == '[';
        int end = Letters.digitsEnd(text, at);
        if (pid == null
                && (key || bracketed)
                && end > at
                && end - at < LONGEST_PID
                && !Letters.isWord(Letters.at(text, end))) {
            pid = Long.valueOf(text.substring(at, end));
        }
    }

    boolean found() {
        return durationRank > 0
                || status > 0
                || errorCode != null
                || sqlState != null
                || method != null
                || traceId != null
                || spanId != null
                || pid != null;
    }

    @Nullable
    Double durationMs() {
        if (durationRank == 0 && method != null && bareAt >= 0) {
            duration(WEAK, TimeSpan.at(text, bareAt, Double.NaN));
        }
        return durationRank == 0 ? null : (Double) durationMs;
    }

    @Nullable
    Integer status() {
        return status < 0 ? null : (Integer) status;
    }

    @Nullable
    String errorCode() {
        return errorCode;
    }

    @Nullable
    String sqlState() {
        return sqlState;
    }

    @Nullable
    String method() {
        return method;
    }

    @Nullable
    String url() {
        return method == null ? null : url;
    }

    @Nullable
    String traceId() {
        return traceId;
    }

    @Nullable
    String spanId() {
        return spanId;
    }

    @Nullable
    Long pid() {
        return pid;
    }
}
