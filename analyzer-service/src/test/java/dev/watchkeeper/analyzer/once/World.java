package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.contract.Segment.Gap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A few files on two machines, all that there is to deliver. */
record World(List<Source> sources) {

    private static final int MOST_SOURCES = 6;
    private static final int MOST_PIECES = 30;
    private static final int ONE_GAP_IN = 15;
    private static final int LONGEST_GAP = 2_000;

    static World drawn(Random random) {
        int count = random.nextInt(1, MOST_SOURCES + 1);
        OddLines lines = new OddLines(random);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new Source("host" + random.nextInt(2), "/var/log/app" + i + ".log", pieces(lines, random)));
        }
        return new World(sources);
    }

    private static List<Piece> pieces(OddLines lines, Random random) {
        int count = random.nextInt(1, MOST_PIECES + 1);
        List<Piece> pieces = new ArrayList<>();
        long first = 0;
        for (int i = 0; i < count; i++) {
            Piece piece = random.nextInt(ONE_GAP_IN) == 0 ? gap(first, random) : line(first, lines);
            pieces.add(piece);
            first = piece.next();
        }
        return pieces;
    }

    private static Piece gap(long first, Random random) {
        Gap why = Gap.values()[random.nextInt(Gap.values().length)];
        return new Piece(first, first + random.nextInt(1, LONGEST_GAP), "", null, why);
    }

    private static Piece line(long first, OddLines lines) {
        OddLines.Line line = lines.next();
        int length = line.raw() == null ? line.text().getBytes(StandardCharsets.UTF_8).length : line.raw().length;
        return new Piece(first, first + length + 1, line.text(), line.raw(), null);
    }
}
