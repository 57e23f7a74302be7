package dev.watchkeeper.standalone.imports.folder;

import java.io.IOException;
import java.util.Arrays;

/** What two contents have in common, however each of them is packed. */
public enum Comparison {
    SAME,
    FIRST_IS_SHORTER,
    SECOND_IS_SHORTER,
    DIFFERENT;

    private static final int AT_ONCE = 1 << 16;

    /** Whether both are whole, and byte for byte the same. */
    public static boolean same(LogFile first, LogFile second) throws IOException {
        try (Content a = first.open();
                Content b = second.open()) {
            return compare(a, b) == SAME && a.isWhole() && b.isWhole();
        }
    }

    /** One goes on where the other ends, or they are different. Of two alike the one that is not whole is shorter. */
    static Comparison of(LogFile first, LogFile second) throws IOException {
        try (Content a = first.open();
                Content b = second.open()) {
            Comparison bytes = compare(a, b);
            return bytes == SAME && !a.isWhole() && b.isWhole() ? FIRST_IS_SHORTER : bytes;
        }
    }

    private static Comparison compare(Content a, Content b) throws IOException {
        byte[] one = new byte[AT_ONCE];
        byte[] two = new byte[AT_ONCE];
        while (true) {
            int m = a.readNBytes(one, 0, AT_ONCE);
            int n = b.readNBytes(two, 0, AT_ONCE);
            int both = Math.min(m, n);
            if (!Arrays.equals(one, 0, both, two, 0, both)) {
                return DIFFERENT;
            }
            if (m != n) {
                return m < n ? FIRST_IS_SHORTER : SECOND_IS_SHORTER;
            }
            if (m < AT_ONCE) {
                return SAME;
            }
        }
    }
}
