package dev.watchkeeper.engine.attack.sign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Tells in one pass where the words of many lists stand (Aho and Corasick's automaton over ASCII, any case). */
final class Literals {

    private static final int LETTERS = 128;
    static final int ROOT = 0;
    private static final int[] NONE = {};

    /** Letters that are in no word share the class 0, which keeps the table small enough for a cache. */
    private final byte[] classOf = new byte[LETTERS];

    private final int classes;

    /** The state behind a state and a class, all rows in one. */
    private final int[] next;

    private final int[][] lists;

    /** The place of a list in {@code words} is its number in the answer. Words are lower case. */
    Literals(List<List<String>> words) {
        classes = classify(words);
        List<int[]> steps = new ArrayList<>();
        List<List<Integer>> ends = new ArrayList<>();
        add(steps, ends);
        for (int list = 0; list < words.size(); list++) {
            for (String word : words.get(list)) {
                int state = ROOT;
                for (int i = 0; i < word.length(); i++) {
                    int letter = classOf[word.charAt(i)];
                    if (steps.get(state)[letter] == ROOT) {
                        steps.get(state)[letter] = add(steps, ends);
                    }
                    state = steps.get(state)[letter];
                }
                ends.get(state).add(list);
            }
        }
        int[][] rows = steps.toArray(new int[0][]);
        link(rows, ends);
        next = new int[rows.length * classes];
        for (int state = 0; state < rows.length; state++) {
            System.arraycopy(rows[state], 0, next, state * classes, classes);
        }
        lists = ends.stream()
                .map(end -> end.isEmpty()
                        ? NONE
                        : end.stream().distinct().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int classify(List<List<String>> words) {
        int count = 1;
        for (List<String> list : words) {
            for (String word : list) {
                for (int i = 0; i < word.length(); i++) {
                    if (classOf[word.charAt(i)] == 0) {
                        classOf[word.charAt(i)] = (byte) count++;
                    }
                }
            }
        }
        for (char capital = 'A'; capital <= 'Z'; capital++) {
            classOf[capital] = classOf[capital | 0x20];
        }
        return count;
    }

    private int add(List<int[]> steps, List<List<Integer>> ends) {
        steps.add(new int[classes]);
        ends.add(new ArrayList<>());
        return steps.size() - 1;
    }

    /** Breadth first: by the time a state is reached, the shorter one it falls back to is complete. */
    private void link(int[][] rows, List<List<Integer>> ends) {
        int[] failure = new int[rows.length];
        Deque<Integer> queue = new ArrayDeque<>();
        Arrays.stream(rows[ROOT]).filter(state -> state != ROOT).forEach(queue::add);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.get(state).addAll(ends.get(failure[state]));
            for (int letter = 0; letter < classes; letter++) {
                int child = rows[state][letter];
                int fallback = rows[failure[state]][letter];
                if (child == ROOT) {
                    rows[state][letter] = fallback;
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
            state = next(state, text.charAt(i));
            for (int list : lists[state]) {
                hit.at(list, i + 1);
            }
        }
    }

    boolean endsWord(int state) {
        return lists[state].length > 0;
    }

    int next(int state, char letter) {
        return letter < LETTERS ? next[state * classes + classOf[letter]] : ROOT;
    }
}
