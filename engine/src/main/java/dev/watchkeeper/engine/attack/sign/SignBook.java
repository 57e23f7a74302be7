package dev.watchkeeper.engine.attack.sign;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for many signs at once, in time that grows with the text and not with what is in it. */
public final class SignBook {

    /** How much of the text around a word a pattern sees. */
    private static final int BEFORE = 160;

    private static final int AFTER = 320;

    /** A pattern that did not hold at so many places of its words is not asked again. */
    private static final int MOST_PLACES = 4;

    private final List<Sign> signs;
    private final Literals literals;

    public SignBook(List<Sign> signs) {
        this.signs = List.copyOf(signs);
        this.literals = new Literals(signs.stream().map(Sign::words).toList());
    }

    /** At most one sighting of each sign, in the order of the signs. */
    public List<Sighting> in(String text) {
        Places places = new Places();
        literals.in(text, places::add);
        if (places.areNone()) {
            return List.of();
        }
        Chars held = Chars.of(text);
        List<Sighting> seen = new ArrayList<>();
        places.each((number, end) -> {
            Sign sign = signs.get(number);
            return sign.canBeIn(held) && look(sign, text, end, seen);
        });
        return seen;
    }

    /** The same signs as far as their words alone tell that a text is worth a look. */
    public List<Sign> told() {
        return signs.stream().filter(Sign::isTold).toList();
    }

    private static boolean look(Sign sign, String text, int end, List<Sighting> seen) {
        int from = Math.max(0, end - BEFORE);
        int to = Math.min(text.length(), end + AFTER);
        Matcher matcher = sign.pattern().matcher(from == 0 && to == text.length() ? text : text.substring(from, to));
        if (!matcher.find()) {
            return false;
        }
        seen.add(new Sighting(sign.kind(), sign.shows(), sign.strong(), from + matcher.start(), from + matcher.end()));
        return true;
    }

    /** Where words of each sign stand, the first few only and not two in one window. */
    private final class Places {

        private int @Nullable [][] ends;

        void add(int sign, int end) {
            int[][] all = ends;
            if (all == null) {
                all = new int[signs.size()][];
                ends = all;
            }
            int[] places = all[sign];
            if (places == null) {
                places = new int[MOST_PLACES + 1];
                all[sign] = places;
            }
            int count = places[0];
            if (count < MOST_PLACES && (count == 0 || end - places[count] > AFTER / 2)) {
                places[count + 1] = end;
                places[0] = count + 1;
            }
        }

        boolean areNone() {
            return ends == null;
        }

        void each(Look look) {
            int[][] all = ends;
            if (all == null) {
                return;
            }
            for (int sign = 0; sign < all.length; sign++) {
                int[] places = all[sign];
                for (int i = 1; places != null && i <= places[0]; i++) {
                    if (look.at(sign, places[i])) {
                        break;
                    }
                }
            }
        }
    }

    /** True when the sign was seen. */
    private interface Look {
        boolean at(int sign, int end);
    }
}
