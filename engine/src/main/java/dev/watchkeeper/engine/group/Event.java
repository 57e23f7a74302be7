package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.group.piece.Piece;
import dev.watchkeeper.engine.group.piece.Piece.Kind;
import dev.watchkeeper.engine.group.piece.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One normal form, whatever number of codes have it, and the hash of what stands around each of its pieces. */
final class Event {

    /** What lies further behind is compared, but not itself a place where names vary. */
    private static final int MOST_PLACES = 64;

    /** Of two places that vary at once both are among the first that can. */
    private static final int MOST_PAIRED = 6;

    private final int number;
    private final List<Piece> pieces;
    private final int meaning;
    private final long[] hashes;
    private final long whole;

    Event(int number, List<Piece> pieces) {
        this.number = number;
        this.pieces = new ArrayList<>(pieces);
        meaning = (int) pieces.stream().filter(Piece::means).count();
        hashes = new long[pieces.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(pieces.get(i).text(), i);
        }
        whole = Arrays.stream(hashes).sum() + hashes.length;
    }

    /** Its place in the list of all. */
    int number() {
        return number;
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

    /** Where it may differ from others, first to last. */
    int[] places() {
        return IntStream.range(0, meaning > 1 ? Math.min(pieces.size(), MOST_PLACES) : 0)
                .filter(place -> pieces.get(place).canVary())
                .toArray();
    }

    /** Those of the places that are tried two at a time. */
    int[] pairedPlaces() {
        return Arrays.stream(places()).limit(MOST_PAIRED).toArray();
    }

    /** How much the pieces at this place must weigh before they count as names, when all these places vary. */
    int needed(int place, int... varying) {
        int others = meaning;
        for (int other : varying) {
            others -= pieces.get(other).means() ? 1 : 0;
        }
        return Place.needed(pieces, place, others);
    }

    int weight(int place) {
        return pieces.get(place).kind().weight();
    }

    /** The same for all events that differ in nothing but names at these places; names with other states in them differ. */
    long around(int... places) {
        long around = whole;
        for (int place : places) {
            Piece piece = pieces.get(place);
            String states = piece.kind() == Kind.ACTION ? "" : piece.states();
            around += hash(" " + states, place) - hashes[place];
        }
        return around;
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
