package dev.watchkeeper.collector.tail;

import java.util.Arrays;

/** The first bytes of a file, by which its content is known again. They grow with a file that is shorter than they. */
final class Head {

    static final int MAX_BYTES = 1024;

    static final Head EMPTY = new Head(new byte[0]);

    private final byte[] bytes;

    /** Takes the bytes over: the caller changes them no more. */
    Head(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    String hash() {
        return hashOfFirst(bytes.length);
    }

    /** Whether a file that began like this may now begin like {@code later}: nothing changed, more may have come. */
    boolean growsInto(Head later) {
        return later.length() >= length() && Arrays.equals(bytes, 0, length(), later.bytes, 0, length());
    }

    /** Whether this content was noted down as one that began with so many bytes of this hash. */
    boolean isWhatWasNoted(int length, String hash) {
        return length > 0 && length <= length() && hashOfFirst(length).equals(hash);
    }

    private String hashOfFirst(int length) {
        return ContentHash.of(bytes, 0, length);
    }
}
