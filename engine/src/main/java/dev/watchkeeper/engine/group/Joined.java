package dev.watchkeeper.engine.group;

/** Which of n things belong together; the smallest of them speaks for all, so the order of joining does not matter. */
final class Joined {

    private final int[] parent;

    Joined(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int speaker(int one) {
        int at = one;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int one, int other) {
        int first = speaker(one);
        int second = speaker(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
