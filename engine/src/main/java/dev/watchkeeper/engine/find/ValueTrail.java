package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.shape.KeyValue;
import dev.watchkeeper.engine.shape.Letters;
import dev.watchkeeper.engine.shape.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Reads how long something took, and the ids of traces and processes. */
final class ValueTrail {

    private static final int KEY = 3;
    private static final int SENTENCE = 2;
    private static final int WEAK = 1;
    private static final int LONGEST_ID = 64;
    private static final int SHORTEST_ID = 8;
    private static final int TRACE = 32;
    private static final int SPAN = 16;
    private static final int LONGEST_PID = 10;

    private final String text;
    private double durationMs = Double.NaN;
    private int durationRank;
    private int bareAt = -1;
    private boolean later;
    private @Nullable String traceId;
    private @Nullable String spanId;
    private @Nullable Long pid;

    ValueTrail(String text) {
        this.text = text;
    }

    void hear(Clue clue, int to, int value) {
        boolean key = value > 0;
        int at = key ? value : Letters.blanksEnd(text, to);
        switch (clue) {
            case LATER -> later = true;
            case TOOK -> took(at);
            case MILLIS_KEY -> took(at, key || Letters.at(text, to) == '[', 1);
            case SECONDS_KEY -> took(at, key, 1_000);
            case TIME -> took(at, key, Double.NaN);
            case IN, AFTER -> {
                if (!later && !key) {
                    duration(SENTENCE, TimeSpan.at(text, at, Double.NaN));
                }
            }
            case TRACE -> traceId = traceId == null && key ? id(KeyValue.unquoted(text, value)) : traceId;
            case SPAN -> spanId = spanId == null && key ? id(KeyValue.unquoted(text, value)) : spanId;
            case TRACE_PARENT -> traceParent(key ? KeyValue.unquoted(text, value) : at);
            default -> {}
        }
    }

    void took(int at) {
        took(at, true, Double.NaN);
    }

    private void took(int at, boolean certain, double bareUnit) {
        if (certain) {
            duration(KEY, TimeSpan.at(text, KeyValue.unquoted(text, at), bareUnit));
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

    /** A number that stands alone is a duration only where a request is told of. */
    void requestIsToldOf() {
        if (durationRank == 0 && bareAt >= 0) {
            duration(WEAK, TimeSpan.at(text, bareAt, Double.NaN));
        }
    }

    boolean found() {
        return durationRank > 0 || traceId != null || spanId != null || pid != null;
    }

    @Nullable
    Double durationMs() {
        return durationRank == 0 ? null : (Double) durationMs;
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
