package dev.watchkeeper.collector.tail;

import dev.watchkeeper.contract.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Segments cut out of bytes that come once and in their order, such as those of a packed file. They are the ones that a
 * {@link Tailer} cuts out of the same bytes in a file that is finished. One thread at a time.
 */
public final class StreamedSegments {

    /** What is read at once, usually: as much as of a file that is followed. */
    public static final int AT_ONCE = Tailer.RUN_BYTES;

    /** Most files are small: the buffer begins so, and grows. */
    private static final int SMALL = 1 << 16;

    private final long stream;
    private final InputStream in;
    private final BooleanSupplier whole;
    private byte[] before;
    private final int atOnce;
    private byte[] buffer;
    private int filled;
    private long first;
    private boolean insideALongLine;
    private boolean atEnd;

    private StreamedSegments(
            long stream,
            InputStream in,
            long first,
            byte[] before,
            boolean insideALongLine,
            BooleanSupplier whole,
            int atOnce) {
        this.stream = stream;
        this.in = in;
        this.first = first;
        this.before = before;
        this.insideALongLine = insideALongLine;
        this.whole = whole;
        this.atOnce = atOnce;
        buffer = new byte[Math.min(SMALL, atOnce)];
    }

    /**
     * Goes over what is stored already.
     *
     * @param in all of the content, from its first byte
     * @param from where to begin
     * @param whole asked at the end of the bytes: whether that is the content's own end, so that a last line without a line
     *     feed is a line
     * @param atOnce about how many bytes {@link #next} covers; a longer line makes it more
     */
    public static StreamedSegments from(long from, long stream, InputStream in, BooleanSupplier whole, int atOnce)
            throws IOException {
        int back = (int) Math.min(LineCut.LEAST_OF_A_LONG_LINE, from);
        skip(in, from - back);
        byte[] last = in.readNBytes(back);
        boolean inside = back == LineCut.LEAST_OF_A_LONG_LINE
                && last.length == back
                && last[back - 1] != '\n'
                && LineCut.lineFeed(last, 0, back) < 0;
        byte[] before = Arrays.copyOfRange(last, Math.max(0, last.length - Segment.TAIL_BYTES), last.length);
        return new StreamedSegments(stream, in, from, before, inside, whole, atOnce);
    }

    /** The next ones; none when all bytes are cut. */
    public List<Segment> next() throws IOException {
        int most = atOnce;
        while (true) {
            fill(most);
            List<Segment> segments = new SegmentCut(stream, before, buffer, filled, first)
                    .segments(insideALongLine, atEnd && whole.getAsBoolean());
            if (!segments.isEmpty()) {
                goBehind(segments);
                return segments;
            }
            if (atEnd) {
                return List.of();
            }
            // A line that is longer than that. So much holds one of any length.
            most = Tailer.RUN_BYTES;
        }
    }

    private void goBehind(List<Segment> segments) {
        Segment last = segments.getLast();
        int cut = (int) (last.next() - first);
        boolean lineEnds = buffer[cut - 1] == '\n';
        insideALongLine =
                !lineEnds && (last.gap() != null || last.next() - last.first() >= LineCut.LEAST_OF_A_LONG_LINE);
        byte[] joined = Arrays.copyOf(before, before.length + Math.min(cut, Segment.TAIL_BYTES));
        System.arraycopy(
                buffer, cut - (joined.length - before.length), joined, before.length, joined.length - before.length);
        before = Arrays.copyOfRange(joined, Math.max(0, joined.length - Segment.TAIL_BYTES), joined.length);
        System.arraycopy(buffer, cut, buffer, 0, filled - cut);
        filled -= cut;
        first = last.next();
    }

    /** Until there are so many bytes, or nothing more comes. */
    private void fill(int most) throws IOException {
        while (!atEnd && filled < most) {
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(most, buffer.length * 4));
            }
            int room = Math.min(most, buffer.length) - filled;
            int read = in.readNBytes(buffer, filled, room);
            filled += read;
            atEnd = read < room;
        }
    }

    private static void skip(InputStream in, long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0 && in.read() < 0) {
                return;
            }
            left -= Math.max(1, skipped);
        }
    }
}
