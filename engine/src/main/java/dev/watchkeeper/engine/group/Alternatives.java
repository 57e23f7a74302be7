package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.group.piece.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events that differ in nothing but the pieces at one place, or at two. */
final class Alternatives {

    /** Two places that vary at once need half as much again at each: fewer words are left that are the same. */
    private static final int[] PERCENT = {0, 100, 150};

    private final int[] places;
    private final List<Event> events = new ArrayList<>(1);

    Alternatives(int... places) {
        this.places = places;
    }

    void add(Event event) {
        events.add(event);
    }

    /** Joins them when they prove, all together, that names vary at each place. */
    void join(Joined joined) {
        if (events.size() <= places.length) {
            return;
        }
        List<Event> named = events.stream().filter(this::mayBeNamed).toList();
        if (named.size() > places.length && namesVary(named)) {
            named.forEach(event -> joined.join(named.getFirst().number(), event.number()));
        }
    }

    private boolean mayBeNamed(Event event) {
        for (int place : places) {
            if (event.needed(place, places) == Place.NEVER) {
                return false;
            }
        }
        return true;
    }

    private boolean namesVary(List<Event> named) {
        for (int place : places) {
            Map<String, Integer> weights = new HashMap<>();
            named.forEach(event -> weights.put(event.pieces().get(place).text(), event.weight(place)));
            int weight = weights.values().stream().mapToInt(Integer::intValue).sum();
            if (weight * 100 < named.getFirst().needed(place, places) * PERCENT[places.length]) {
                return false;
            }
        }
        return true;
    }
}
