package dev.watchkeeper.engine.group;

import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.group.piece.NormalForm;
import dev.watchkeeper.engine.group.piece.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Merges codes that a person would call the same event, for display only. Pure: the same codes make the same groups, in
 * whatever order they come, and more codes only ever merge groups.
 *
 * <p>Two codes are one event when their {@link NormalForm}s are equal, or when enough of them differ in one word only,
 * at a place where names vary ({@link Place}). All evidence is taken from the codes themselves, never from what was
 * merged before.
 */
public final class Grouping {

    private final List<Group> groups;
    private final Map<Code, Group> byCode = new HashMap<>();

    private Grouping(List<Group> groups) {
        this.groups = List.copyOf(groups);
        groups.forEach(group -> group.codes().forEach(code -> byCode.put(code, group)));
    }

    public static Grouping of(Collection<CodeCount> codes) {
        return of(codes, ByHand.NOTHING);
    }

    public static Grouping of(Collection<CodeCount> codes, ByHand byHand) {
        Map<Long, CodeCount> inOrder = new TreeMap<>();
        codes.forEach(count -> inOrder.merge(count.code().value(), count, CodeCount::plus));
        return new Grouping(new Mining(List.copyOf(inOrder.values()), byHand).groups());
    }

    /** In the order of their ids. */
    public List<Group> groups() {
        return groups;
    }

    /** The group of a code that took part. */
    public Group of(Code code) {
        Group group = byCode.get(code);
        if (group == null) {
            throw new IllegalArgumentException("no such code: " + code);
        }
        return group;
    }
}
