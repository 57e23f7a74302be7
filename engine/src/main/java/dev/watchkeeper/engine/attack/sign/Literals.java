package dev.watchkeeper.engine.attack.sign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Tells in one pass where the words of many lists stand (Aho and Corasick's automaton over ASCII). */
final class Literals {

    private static final int LETTERS = 128;
    private static final int ROOT = 0;

    private final int[][] next;
    private final int[][] lists;

    /** The place of a list in {@code words} is its number in the answer. */
    Literals(List<List<String>> words) {
        List<int[]> steps = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        add(steps, ends);
        for (int list = 0; list < words.size(); list++) {
            for (String word : words.get(list)) {
                int state = ROOT;
                for (int i = 0; i < word.length(); i++) {
                    int letter = word.charAt(i);
                    if (steps.get(state)[letter] == ROOT) {
                        steps.get(state)[letter] = add(steps, ends);
                    }
                    state = steps.get(state)[letter];
                }
                ends.get(state).add(list);
            }
        }
        next = steps.toArray(new int[0][]);
        link(ends);
        lists = ends.stream()
                .map(end -> end.stream().distinct().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int add(List<int[]> steps, List<List<Integer>> ends) {
        steps.add(new int[LETTERS]);
        ends.add(new ArrayList<>());
        return steps.size() - 1;
    }

    /** Breadth first: by the time a state is reached, the shorter one it falls back to is complete. */
    private void link(List<List<Integer>> ends) {
        int[] failure = new int[next.length];
        Deque<Integer> queue = new ArrayDeque<>();
        Arrays.stream(next[ROOT]).filter(state -> state != ROOT).forEach(queue::add);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.get(state).addAll(ends.get(failure[state]));
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

    /** Called for each word that ends before {@code end}. */
    interface Hit {
        void at(int list, int end);
    }

    void in(String text, Hit hit) {
        int state = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            state = letter < LETTERS ? next[state][letter] : ROOT;
            for (int list : lists[state]) {
                hit.at(list, i + 1);
            }
        }
    }
}
