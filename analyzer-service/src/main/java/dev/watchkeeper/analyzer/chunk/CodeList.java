package dev.watchkeeper.analyzer.chunk;

import java.util.Arrays;

/** Which codes a chunk holds, in their order, and how many lines of each. */
record CodeList(Long[] codes, Integer[] lines) {

    static CodeList of(long[] ofLines) {
        long[] sorted = ofLines.clone();
        Arrays.sort(sorted);
        Long[] codes = new Long[sorted.length];
        Integer[] lines = new Integer[sorted.length];
        int distinct = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            codes[distinct] = sorted[i];
            lines[distinct++] = end - i;
            i = end;
        }
        return new CodeList(Arrays.copyOf(codes, distinct), Arrays.copyOf(lines, distinct));
    }
}
