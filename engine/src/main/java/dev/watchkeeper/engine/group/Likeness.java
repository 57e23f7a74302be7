package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.group.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what codes have in common, and where they differ. */
final class Likeness {

    private static final int MOST_NAMED = 5;

    private final List<CodeCount> codes;
    private final List<Event> events;

    Likeness(List<CodeCount> codes, List<Event> events) {
        this.codes = codes;
        this.events = events;
    }

    /** The skeleton of a single code; else their normal form with {@code <*>} where they differ. */
    String template() {
        if (codes.size() == 1) {
            return codes.getFirst().skeleton().text();
        }
        if (!aligned()) {
            return codes.getFirst().skeleton().text();
        }
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < first().size(); place++) {
            Piece piece = first().get(place);
            if (!piece.glued() && !text.isEmpty()) {
                text.append(' ');
            }
            text.append(seenAt(place).size() > 1 ? Piece.ANY : piece.text());
        }
        return text.toString();
    }

    String reason() {
        if (codes.size() == 1) {
            return "";
        }
        if (!aligned()) {
            return "put together by hand";
        }
        List<String> differences = new ArrayList<>();
        int word = 0;
        for (int place = 0; place < first().size(); place++) {
            word += first().get(place).kind() == Piece.Kind.MARK ? 0 : 1;
            TreeSet<String> seen = seenAt(place);
            if (seen.size() > 1) {
                differences.add("word " + word + ": " + named(seen));
            }
        }
        return differences.isEmpty()
                ? "these codes differ only in kinds of values, in flags, in asides with nothing but values, or in how long a list is"
                : "these codes differ in " + String.join("; ", differences);
    }

    private static String named(TreeSet<String> seen) {
        String some = String.join(", ", seen.stream().limit(MOST_NAMED).toList());
        return seen.size() > MOST_NAMED ? some + " and " + (seen.size() - MOST_NAMED) + " more" : some;
    }

    private List<Piece> first() {
        return events.getFirst().pieces();
    }

    private boolean aligned() {
        return events.stream().allMatch(event -> event.pieces().size() == first().size());
    }

    private TreeSet<String> seenAt(int place) {
        TreeSet<String> seen = new TreeSet<>();
        events.forEach(event -> seen.add(event.pieces().get(place).text()));
        return seen;
    }
}
