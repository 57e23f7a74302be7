package dev.watchkeeper.engine.detect.compare;

import java.util.BitSet;

/** About how many different values there were, in half a kilobyte: exact for few, within a few per cent up to 20,000. */
public final class DistinctValues {

    private static final int BITS = 4096;

    private final BitSet seen = new BitSet(BITS);

    public void add(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        // The last characters alone must not decide on the bit.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        seen.set((int) (hash >>> 52));
    }

    /** From the share of bits that no value has hit. */
    public long estimate() {
        int free = Math.max(1, BITS - seen.cardinality());
        return Math.round(-BITS * Math.log(free / (double) BITS));
    }

    public void clear() {
        seen.clear();
    }
}
