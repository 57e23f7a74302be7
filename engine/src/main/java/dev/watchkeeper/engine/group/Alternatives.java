package dev.watchkeeper.engine.group;

import java.util.ArrayList;
import java.util.List;

/** Events that differ in nothing but the piece at one place. */
final class Alternatives {

    private final int place;
    private final List<Integer> events = new ArrayList<>(1);

    Alternatives(int place) {
        this.place = place;
    }

    void add(int event) {
        events.add(event);
    }

    /** Joins them when they prove, all together, that names vary at this place. */
    void join(List<Event> all, Joined joined) {
        if (events.size() == 1) {
            return;
        }
        int needed = Place.NEVER;
        int weight = 0;
        List<Integer> names = new ArrayList<>();
        for (int event : events) {
            int itsNeed = all.get(event).needed(place);
            if (itsNeed < Place.NEVER) {
                needed = itsNeed;
                weight += all.get(event).weight(place);
                names.add(event);
            }
        }
        if (weight >= needed) {
            names.forEach(name -> joined.join(names.getFirst(), name));
        }
    }
}
