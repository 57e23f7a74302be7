package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.RawLine;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Consecutive lines that become one segment. */
final class OpenSegment {

    private final long stream;
    private final List<Piece> lines = new ArrayList<>();

    OpenSegment(long stream) {
        this.stream = stream;
    }

    void add(Piece line) {
        lines.add(line);
    }

    /** Nothing, if there are no lines. */
    void closeInto(List<Segment> segments) {
        if (lines.isEmpty()) {
            return;
        }
        long first = lines.getFirst().first();
        List<RawLine> raw = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] bytes = lines.get(i).raw();
            if (bytes != null) {
                raw.add(new RawLine(i, Base64.getEncoder().encodeToString(bytes)));
            }
        }
        segments.add(new Segment(
                stream,
                first,
                lines.getLast().next(),
                lines.stream().map(line -> (int) (line.first() - first)).toList(),
                lines.stream().map(Piece::text).toList(),
                raw,
                null,
                null));
        lines.clear();
    }
}
