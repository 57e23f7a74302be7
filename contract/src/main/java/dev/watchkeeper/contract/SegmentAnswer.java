package dev.watchkeeper.contract;

/**
 * What became of one segment.
 *
 * @param cursor where the stream stands now: the first byte that is not stored yet
 * @param afterMillis for {@link Verdict#LATER}: offer it again no sooner than this
 * @param why one sentence for {@link Verdict#LATER} and {@link Verdict#REFUSED}, else empty
 */
public record SegmentAnswer(long stream, Verdict verdict, long cursor, long afterMillis, String why) {

    /** Stored now, or stored before: either way the bytes are safe. */
    public static SegmentAnswer taken(long stream, long cursor) {
        return new SegmentAnswer(stream, Verdict.TAKEN, cursor, 0, "");
    }

    /** The stream's cursor stands elsewhere: offer again from there. */
    public static SegmentAnswer goOnAt(long stream, long cursor) {
        return new SegmentAnswer(stream, Verdict.GO_ON_AT, cursor, 0, "");
    }

    /** Not now: keep it and offer it again. */
    public static SegmentAnswer later(long stream, long afterMillis, String why) {
        return new SegmentAnswer(stream, Verdict.LATER, -1, afterMillis, why);
    }

    /** Never: the same bytes would fail the same way again. */
    public static SegmentAnswer refused(long stream, String why) {
        return new SegmentAnswer(stream, Verdict.REFUSED, -1, 0, why);
    }

    /** The four things that can become of a segment. */
    public enum Verdict {
        TAKEN,
        GO_ON_AT,
        LATER,
        REFUSED
    }
}
