package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Segment.Gap;
import java.util.EnumMap;
import java.util.Map;

/** How often a run met what it is there to meet. */
final class Occasions {

    private final Map<Occasion, Integer> counts = new EnumMap<>(Occasion.class);

    void met(Occasion occasion) {
        counts.merge(occasion, 1, Integer::sum);
    }

    void met(Gap gap) {
        met(
                switch (gap) {
                    case DELETED_UNREAD -> Occasion.DELETED_UNREAD;
                    case OVERWRITTEN -> Occasion.OVERWRITTEN;
                    case TRUNCATED -> Occasion.TRUNCATED;
                    case REFUSED -> Occasion.REFUSED;
                });
    }

    int of(Occasion occasion) {
        return counts.getOrDefault(occasion, 0);
    }
}
