package dev.watchkeeper.engine.group.piece;

import dev.watchkeeper.engine.group.piece.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is left of a skeleton when it does not matter of which kind its values are, whether a bracket with nothing but
 * values is there, whether a key has a value, how flags are set among many, and how long its lists are. Equal normal forms are one event.
 */
public final class NormalForm {

    private static final int LONGEST_REPEAT = 8;
    private static final int MOST_PIECES = 400;
    private static final int FEWEST_KEYS = 3;
    private static final Set<String> FLAGS = Set.of("true", "false", "null");

    private NormalForm() {}

    public static List<Piece> of(List<Piece> cut) {
        List<Piece> pieces = new ArrayList<>();
        int size = Math.min(cut.size(), MOST_PIECES);
        boolean dump = cut.stream().filter(piece -> piece.is("=")).count() >= FEWEST_KEYS;
        for (int i = 0; i < size; i++) {
            Piece piece = dump && isFlag(pieces, cut.get(i)) ? Piece.any(Kind.VALUE, true) : cut.get(i);
            if (leftEmpty(pieces, cut, i)) {
                pieces.add(Piece.any(Kind.VALUE, true));
            }
            pieces.add(piece);
            shorten(pieces);
        }
        if (leftEmpty(pieces, cut, size)) {
            pieces.add(Piece.any(Kind.VALUE, true));
        }
        return pieces;
    }

    /** Among many keys {@code visible=true} is a value, {@code connected=true} a state. */
    private static boolean isFlag(List<Piece> pieces, Piece piece) {
        int last = pieces.size() - 1;
        return FLAGS.contains(piece.text())
                && last > 0
                && pieces.get(last).is("=")
                && !StateWords.isStateKey(pieces.get(last - 1).text());
    }

    /** {@code rhost= user=anna} is {@code rhost=<*> user=anna}, {@code clear()} is {@code clear(<*>)}. */
    private static boolean leftEmpty(List<Piece> pieces, List<Piece> cut, int next) {
        int last = pieces.size() - 1;
        if (last < 1 || !pieces.get(last).glued() || !pieces.get(last - 1).means()) {
            return false;
        }
        boolean ends = next == cut.size();
        Piece after = ends ? pieces.get(last) : cut.get(next);
        if (pieces.get(last).is("(")) {
            return !ends && after.is(")");
        }
        boolean isNextKey = next + 1 < cut.size()
                && cut.get(next + 1).is("=")
                && cut.get(next + 1).glued();
        return pieces.get(last).is("=") && (ends || (after.glued() ? ",;)]}".contains(after.text()) : isNextKey));
    }

    private static void shorten(List<Piece> pieces) {
        boolean changed = true;
        while (changed) {
            changed = joinValues(pieces) || dropBracket(pieces) || closeList(pieces) || dropRepeat(pieces);
        }
    }

    /** Values in a row are one, with or without a comma between them. */
    private static boolean joinValues(List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (last < 1 || !pieces.get(last).kind().masked()) {
            return false;
        }
        int before = pieces.get(last - 1).is(",") ? last - 2 : last - 1;
        if (before < 0 || !pieces.get(before).kind().masked()) {
            return false;
        }
        Piece first = pieces.get(before);
        Kind kind = first.kind() == Kind.VALUE ? Kind.VALUE : pieces.get(last).kind();
        pieces.subList(before, last + 1).clear();
        pieces.add(Piece.any(kind, first.glued()));
        return true;
    }

    /** A bracket with nothing in it, or nothing but a value, is an aside. */
    private static boolean dropBracket(List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (last < 1 || !isClosing(pieces.get(last))) {
            return false;
        }
        int open = pieces.get(last - 1).kind().masked() ? last - 2 : last - 1;
        // What comes before an aside has to be there: a line that begins with one begins with its subject.
        // A bracket that touches the word before it is the argument of a call, one behind a mark is a list.
        if (open < 1
                || !isOpening(pieces.get(open), pieces.get(last))
                || pieces.get(open).glued()
                || pieces.get(open - 1).kind() == Kind.MARK) {
            return false;
        }
        pieces.subList(open, last + 1).clear();
        return true;
    }

    private static boolean isClosing(Piece piece) {
        return piece.is(")") || piece.is("]");
    }

    private static boolean isOpening(Piece piece, Piece closing) {
        return piece.is(closing.is(")") ? "(" : "[");
    }

    /** {@code [red, green]} is {@code [<*>]}. */
    private static boolean closeList(List<Piece> pieces) {
        int last = pieces.size() - 1;
        if (last < 4 || !isClosing(pieces.get(last))) {
            return false;
        }
        int at = last - 1;
        while (at > 1 && isItem(pieces.get(at)) && pieces.get(at - 1).is(",")) {
            at -= 2;
        }
        if (at < 1 || at > last - 3 || !isItem(pieces.get(at)) || !isOpening(pieces.get(at - 1), pieces.get(last))) {
            return false;
        }
        pieces.subList(at, last).clear();
        pieces.add(pieces.size() - 1, Piece.any(Kind.VALUE, true));
        return true;
    }

    private static boolean isItem(Piece piece) {
        return piece.kind() == Kind.ACTION || piece.canVary() && piece.states().isEmpty();
    }

    /** Of pieces with a value that come twice in a row, with or without a comma between, one time is enough. */
    private static boolean dropRepeat(List<Piece> pieces) {
        int size = pieces.size();
        for (int length = 1; length <= LONGEST_REPEAT && 2 * length <= size; length++) {
            boolean comma = 2 * length < size && pieces.get(size - length - 1).is(",");
            int gap = comma ? 1 : 0;
            if (repeats(pieces, length, length + gap)) {
                pieces.subList(size - length - gap, size).clear();
                return true;
            }
        }
        return false;
    }

    private static boolean repeats(List<Piece> pieces, int length, int distance) {
        int size = pieces.size();
        boolean value = false;
        for (int i = 1; i <= length; i++) {
            Piece piece = pieces.get(size - i);
            value |= piece.kind().masked() || piece.kind() == Kind.NUMBERED_NAME;
            if (!piece.text().equals(pieces.get(size - i - distance).text())) {
                return false;
            }
        }
        return value;
    }
}
