package dev.watchkeeper.engine.code;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** XXH64 with seed 0 over UTF-8, as its specification says. It must never change: codes are stored. */
final class StableHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long P1 = 0x9E3779B185EBCA87L;
    private static final long P2 = 0xC2B2AE3D27D4EB4FL;
    private static final long P3 = 0x165667B19E3779F9L;
    private static final long P4 = 0x85EBCA77C2B2AE63L;
    private static final long P5 = 0x27D4EB2F165667C5L;
    private static final long P1_PLUS_P2 = 0x60EA27EEADC0B5D6L;
    private static final int STRIPE = 32;

    private StableHash() {}

    static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        long hash = P5;
        if (bytes.length >= STRIPE) {
            long a = P1_PLUS_P2;
            long b = P2;
            long c = 0;
            long d = -P1;
            for (; at <= bytes.length - STRIPE; at += STRIPE) {
                a = round(a, (long) LONGS.get(bytes, at));
                b = round(b, (long) LONGS.get(bytes, at + 8));
                c = round(c, (long) LONGS.get(bytes, at + 16));
                d = round(d, (long) LONGS.get(bytes, at + 24));
            }
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merge(merge(merge(merge(hash, a), b), c), d);
        }
        return avalanche(tail(hash + bytes.length, bytes, at));
    }

    private static long tail(long start, byte[] bytes, int from) {
        long hash = start;
        int at = from;
        for (; at <= bytes.length - 8; at += 8) {
            hash = Long.rotateLeft(hash ^ round(0, (long) LONGS.get(bytes, at)), 27) * P1 + P4;
        }
        if (at <= bytes.length - 4) {
            hash = Long.rotateLeft(hash ^ ((int) INTS.get(bytes, at) & 0xFFFFFFFFL) * P1, 23) * P2 + P3;
            at += 4;
        }
        for (; at < bytes.length; at++) {
            hash = Long.rotateLeft(hash ^ (bytes[at] & 0xFF) * P5, 11) * P1;
        }
        return hash;
    }

    private static long round(long lane, long input) {
        return Long.rotateLeft(lane + input * P2, 31) * P1;
    }

    private static long merge(long hash, long lane) {
        return (hash ^ round(0, lane)) * P1 + P4;
    }

    private static long avalanche(long hash) {
        long mixed = (hash ^ hash >>> 33) * P2;
        mixed = (mixed ^ mixed >>> 29) * P3;
        return mixed ^ mixed >>> 32;
    }
}
