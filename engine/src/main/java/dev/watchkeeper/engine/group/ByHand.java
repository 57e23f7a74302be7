package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.code.Code;
import java.util.List;
import java.util.Set;

/**
 * What people decided about groups. It wins over what is mined.
 *
 * @param together sets of codes that are one event
 * @param apart codes that are taken out of every mined group: this is how a merge is undone
 */
public record ByHand(List<Set<Code>> together, Set<Code> apart) {

    public static final ByHand NOTHING = new ByHand(List.of(), Set.of());

    public ByHand {
        together = together.stream().map(Set::copyOf).toList();
        apart = Set.copyOf(apart);
    }
}
