package dev.watchkeeper.analyzer.door;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A body as it was sent, kept in pages. The first is small, so that one who sends little by little takes little, and
 * none is ever copied into a larger one.
 */
final class Body {

    private static final int FIRST_PAGE = 1_024;
    private static final int LARGEST_PAGE = 64 * 1_024;

    private final Room.Place place;
    private final List<ByteBuffer> full = new ArrayList<>();
    private ByteBuffer page = ByteBuffer.allocate(0);
    private int lastFour;
    private long length;

    Body(Room.Place place) {
        this.place = place;
    }

    /** Asks for room before a page is made. */
    void add(byte[] bytes) {
        length += bytes.length;
        for (int i = Math.max(0, bytes.length - Integer.BYTES); i < bytes.length; i++) {
            lastFour = lastFour >>> Byte.SIZE | bytes[i] << 3 * Byte.SIZE;
        }
        int from = 0;
        while (from < bytes.length) {
            if (!page.hasRemaining()) {
                turnPage();
            }
            int fits = Math.min(page.remaining(), bytes.length - from);
            page.put(bytes, from, fits);
            from += fits;
        }
    }

    long length() {
        return length;
    }

    /** The last four bytes as an unsigned number, the lowest byte first: what a gzip says of its size. */
    long lastFour() {
        return Integer.toUnsignedLong(lastFour);
    }

    /** The bytes in their order, ready to be read. */
    List<ByteBuffer> pages() {
        List<ByteBuffer> pages = new ArrayList<>(full.size() + 1);
        full.forEach(one -> pages.add(one.duplicate().flip()));
        pages.add(page.duplicate().flip());
        return pages;
    }

    private void turnPage() {
        int size = page.capacity() == 0 ? FIRST_PAGE : Math.min(2 * page.capacity(), LARGEST_PAGE);
        place.takeForBody(size);
        if (page.capacity() > 0) {
            full.add(page);
        }
        page = ByteBuffer.allocate(size);
    }
}
