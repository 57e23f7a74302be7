package dev.watchkeeper.analyzer.once;

import java.util.List;

/** A file as it was written: its pieces follow each other from byte 0 to its end. */
record Source(String node, String path, List<Piece> pieces) {

    long end() {
        return pieces.getLast().next();
    }

    /** Which piece holds this byte. */
    int pieceAt(long offset) {
        int piece = 0;
        while (pieces.get(piece).next() <= offset) {
            piece++;
        }
        return piece;
    }
}
