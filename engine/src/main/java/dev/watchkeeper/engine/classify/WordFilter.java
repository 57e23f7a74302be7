package dev.watchkeeper.engine.classify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Tells in one pass over a text which of many word lists it touches (Aho and Corasick's automaton, ASCII, any case). */
final class WordFilter {

    private static final int LETTERS = 128;
    private static final int ROOT = 0;

    private final int[][] next;
    private final BitSet[] found;

    /** The place of a list in {@code lists} is its number in the answer. Words are lower case. */
    WordFilter(List<List<String>> lists) {
        List<int[]> steps = new ArrayList<>();
        List<BitSet> ends = new ArrayList<>();
        addState(steps, ends);
        for (int list = 0; list < lists.size(); list++) {
            for (String word : lists.get(list)) {
                int state = ROOT;
                for (int i = 0; i < word.length(); i++) {
                    int letter = word.charAt(i) & (LETTERS - 1);
                    if (steps.get(state)[letter] == ROOT) {
                        steps.get(state)[letter] = addState(steps, ends);
                    }
                    state = steps.get(state)[letter];
                }
                ends.get(state).set(list);
            }
        }
        this.next = steps.toArray(new int[0][]);
        this.found = ends.toArray(new BitSet[0]);
        linkFailures();
    }

    private static int addState(List<int[]> steps, List<BitSet> ends) {
        steps.add(new int[LETTERS]);
        ends.add(new BitSet());
        return steps.size() - 1;
    }

    /** Breadth first: by the time a state is reached, the shorter one it falls back to is complete. */
    private void linkFailures() {
        int[] failure = new int[next.length];
        Deque<Integer> queue = new ArrayDeque<>();
        for (int state : next[ROOT]) {
            if (state != ROOT) {
                queue.add(state);
            }
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            found[state].or(found[failure[state]]);
            for (int letter = 0; letter < LETTERS; letter++) {
                int child = next[state][letter];
                int fallback = next[failure[state]][letter];
                if (child == ROOT) {
                    next[state][letter] = fallback;
                } else {
                    failure[child] = fallback;
                    queue.add(child);
                }
            }
        }
    }

    /** The numbers of the lists of which at least one word stands in the text. */
    BitSet touched(String text) {
        BitSet touched = new BitSet();
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
            state = letter < LETTERS ? next[state][letter] : ROOT;
            if (!found[state].isEmpty()) {
                touched.or(found[state]);
            }
        }
        return touched;
    }
}
