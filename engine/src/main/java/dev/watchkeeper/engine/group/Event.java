package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.group.Piece.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One normal form, whatever number of codes have it, and the hash of what stands around each of its pieces. */
final class Event {

    /** What lies further behind is compared, but not itself a place where names vary. */
    private static final int MOST_PLACES = 64;

    private final List<Piece> pieces;
    private final int meaning;
    private final long[] hashes;
    private final long whole;

    Event(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
        meaning = (int) pieces.stream().filter(Piece::means).count();
        hashes = new long[pieces.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(pieces.get(i).text(), i);
        }
        whole = Arrays.stream(hashes).sum() + hashes.length;
    }

    /** What equal events have in common. */
    static String textOf(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()).append(' '));
        return text.toString();
    }

    /** Of two kinds of value at one place the one that proves more counts. */
    void alsoSeenAs(List<Piece> other) {
        for (int i = 0; i < pieces.size(); i++) {
            if (other.get(i).kind().weight() > pieces.get(i).kind().weight()) {
                pieces.set(i, other.get(i));
            }
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    int places() {
        return Math.min(pieces.size(), MOST_PLACES);
    }

    boolean canVary(int place) {
        return meaning > 1 && pieces.get(place).canVary();
    }

    /** How much the pieces at this place must weigh before they count as names. */
    int needed(int place) {
        return Place.needed(pieces, place, meaning);
    }

    int weight(int place) {
        return pieces.get(place).kind().weight();
    }

    /** The same for all events that differ in nothing but a name at this place; names with other states in them differ. */
    long around(int place) {
        Piece piece = pieces.get(place);
        String states = piece.kind() == Kind.ACTION ? "" : piece.states();
        return whole - hashes[place] + hash(" " + states, place);
    }

    private static long hash(String text, int place) {
        long hash = place + 1L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B185EBCA87L;
            hash ^= hash >>> 29;
        }
        return hash * 0xC2B2AE3D27D4EB4FL;
    }
}
