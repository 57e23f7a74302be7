package dev.watchkeeper.engine.join.container;

import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import dev.watchkeeper.engine.join.LineJoiner;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the streams that share a file: its pieces become lines, its lines events. */
final class Strand {

    private final LineJoiner joiner;

    /** The lines that the joiner has and that are in no event yet. */
    private final Deque<Line> open = new ArrayDeque<>();

    private final StringBuilder pieces = new StringBuilder();
    private int pieceCount;
    private long firstPieceAt;
    private @Nullable Instant firstPieceTime;
    private long lastPiece;

    /** An event, and which line of the file its last piece was. */
    record Ended(JoinedEvent event, long lastLine) {}

    /** A line made of pieces: where and when the first was, which the last was, how many there were. */
    private record Line(long at, @Nullable Instant time, long last, int pieces) {}

    Strand(JoinRules rules) {
        joiner = new LineJoiner(rules);
    }

    /**
     * Takes the next piece.
     *
     * @param time when the runtime took it; null where none did
     * @param number of the line in its file
     */
    List<Ended> take(String text, @Nullable Instant time, boolean partial, long at, long number) {
        if (pieceCount == 0) {
            firstPieceAt = at;
            firstPieceTime = time;
        }
        pieces.append(text);
        pieceCount++;
        lastPiece = number;
        boolean tooLong = pieces.length() > LineJoiner.MOST_CHARS;
        return partial && !tooLong ? List.of() : wholeLine();
    }

    List<Ended> flush() {
        List<Ended> ended = new ArrayList<>(pieceCount > 0 ? wholeLine() : List.of());
        ended.addAll(ended(joiner.flush()));
        return ended;
    }

    /** Whether what is open here, if anything is, reaches beyond a line of the file. */
    boolean endsAfter(long line) {
        boolean nothing = open.isEmpty();
        return nothing || open.getLast().last() > line;
    }

    private List<Ended> wholeLine() {
        Line line = new Line(firstPieceAt, firstPieceTime, lastPiece, pieceCount);
        String text = pieces.toString();
        pieces.setLength(0);
        pieceCount = 0;
        open.add(line);
        return ended(joiner.take(text, line.at()));
    }

    private List<Ended> ended(List<JoinedEvent> events) {
        List<Ended> ended = new ArrayList<>(events.size());
        for (JoinedEvent event : events) {
            int count = 0;
            long last = 0;
            Instant time = null;
            for (int i = 0; i < event.lines(); i++) {
                Line line = open.remove();
                time = i == 0 ? line.time() : time;
                count += line.pieces();
                last = line.last();
            }
            ended.add(new Ended(
                    new JoinedEvent(event.first(), count, event.text(), event.cut(), event.rest(), time), last));
        }
        return ended;
    }
}
