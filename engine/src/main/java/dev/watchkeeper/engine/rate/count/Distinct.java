package dev.watchkeeper.engine.rate.count;

import java.util.Arrays;

/**
 * How many different values were seen: exact for a few, and for more a sketch of a fixed size (HyperLogLog, whose standard
 * error is about 5 %). The order in which values and other sketches come in does not change it.
 */
public final class Distinct {

    /** Rules ask for some tens; up to here the answer is exact. */
    static final int EXACT = 64;

    private static final int INDEX_BITS = 9;
    private static final int REGISTERS = 1 << INDEX_BITS;
    private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

    private static final byte[] NO_REGISTERS = new byte[0];

    private long[] hashes = new long[1];
    private int size;
    private byte[] registers = NO_REGISTERS;

    /** Sixty-four well mixed bits of a text, the same everywhere. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    public void add(String value) {
        add(hash(value));
    }

    public void addAll(Distinct other) {
        for (int i = 0; i < other.size; i++) {
            add(other.hashes[i]);
        }
        if (other.isSketch()) {
            becomeSketch();
            for (int i = 0; i < REGISTERS; i++) {
                registers[i] = (byte) Math.max(registers[i], other.registers[i]);
            }
        }
    }

    public long count() {
        return isSketch() ? estimate() : size;
    }

    private void add(long hash) {
        if (isSketch()) {
            register(hash);
            return;
        }
        int place = Arrays.binarySearch(hashes, 0, size, hash);
        if (place >= 0) {
            return;
        }
        if (size == EXACT) {
            becomeSketch();
            register(hash);
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        int free = -place - 1;
        System.arraycopy(hashes, free, hashes, free + 1, size - free);
        hashes[free] = hash;
        size++;
    }

    private boolean isSketch() {
        return registers.length > 0;
    }

    private void becomeSketch() {
        if (!isSketch()) {
            registers = new byte[REGISTERS];
            for (int i = 0; i < size; i++) {
                register(hashes[i]);
            }
            hashes = new long[0];
            size = 0;
        }
    }

    private void register(long hash) {
        int index = (int) (hash >>> (Long.SIZE - INDEX_BITS));
        int rank = Math.min(Long.numberOfLeadingZeros(hash << INDEX_BITS), Long.SIZE - INDEX_BITS) + 1;
        registers[index] = (byte) Math.max(registers[index], rank);
    }

    private long estimate() {
        double sum = 0;
        int empty = 0;
        for (byte rank : registers) {
            sum += Math.scalb(1.0, -rank);
            empty += rank == 0 ? 1 : 0;
        }
        double raw = ALPHA * REGISTERS * REGISTERS / sum;
        // Few values leave registers empty, and how many are empty then tells more.
        double better = raw <= 2.5 * REGISTERS && empty > 0 ? REGISTERS * Math.log((double) REGISTERS / empty) : raw;
        return Math.max(Math.round(better), EXACT + 1);
    }
}
