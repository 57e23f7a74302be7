package dev.watchkeeper.engine.trace;

import dev.watchkeeper.engine.trace.frame.Frame;
import dev.watchkeeper.engine.trace.frame.Owner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The few frames that say where an exception comes from. */
final class Place {

    /** More of them would tell apart by which of many doors a problem was reached; fewer would mix up problems. */
    private static final int MOST_FRAMES = 5;

    private static final int LONGEST_NAME = 200;

    private Place() {}

    /** The topmost frames of the application, from the root cause outwards; without any, those of a library. */
    static List<String> of(Sections sections) {
        boolean overflowed = overflowed(sections);
        for (Owner owner : Owner.values()) {
            Set<String> repeated = overflowed ? repeated(sections, owner) : Set.of();
            Set<String> names = repeated.isEmpty() ? topmost(sections, owner) : repeated;
            if (!names.isEmpty()) {
                return names.stream().limit(MOST_FRAMES).toList();
            }
        }
        return List.of();
    }

    /** Each once: how deep a function called itself is no property of the problem. */
    private static Set<String> topmost(Sections sections, Owner owner) {
        Set<String> names = new LinkedHashSet<>();
        Iterator<Section> fromRoot = sections.chain().descendingIterator();
        while (fromRoot.hasNext()) {
            for (Frame frame : fromRoot.next().frames()) {
                if (names.size() == MOST_FRAMES) {
                    return names;
                }
                if (frame.owner() == owner) {
                    names.add(clean(frame.name()));
                }
            }
        }
        return names;
    }

    /** Which of the functions of an endless recursion ran when the stack was full is chance: all of them, sorted. */
    private static Set<String> repeated(Sections sections, Owner owner) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new TreeSet<>();
        for (Frame frame : sections.chain().getLast().frames()) {
            if (frame.owner() == owner && !seen.add(frame.name())) {
                repeated.add(clean(frame.name()));
            }
        }
        return repeated;
    }

    private static boolean overflowed(Sections sections) {
        if (sections.chain().isEmpty()) {
            return false;
        }
        Section root = sections.chain().getLast();
        return switch (root.type().substring(root.type().lastIndexOf('.') + 1)) {
            case "StackOverflowError", "StackOverflowException", "RecursionError", "SystemStackError" -> true;
            case "RangeError", "fatal error" -> root.message().contains("stack");
            default -> false;
        };
    }

    /** Without what no database stores. */
    private static String clean(String name) {
        List<Integer> odd = new ArrayList<>();
        int end = Math.min(name.length(), LONGEST_NAME);
        for (int i = 0; i < end; i++) {
            if (name.charAt(i) < ' ' || Character.isSurrogate(name.charAt(i))) {
                odd.add(i);
            }
        }
        StringBuilder clean = new StringBuilder(name.substring(0, end));
        odd.forEach(place -> clean.setCharAt(place, '\uFFFD'));
        return clean.toString();
    }
}
