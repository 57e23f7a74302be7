package dev.watchkeeper.analyzer.door;

/** Asks for the room of what a body becomes, a little ahead and in few steps. */
final class Bill {

    /** A line is text twice, an entry in several columns, and what the engine made of it. Measured, see {@link #line}. */
    private static final int LINE = 400;

    private static final int CHARACTER = 3;
    private static final int THING = 300;
    private static final int STEP = 64 * 1_024;

    private final Room.Place place;
    private long left;

    Bill(Room.Place place) {
        this.place = place;
    }

    void line(int characters) {
        spend(LINE + (long) CHARACTER * characters);
    }

    /** A segment, an introduction, a sample. */
    void thing() {
        spend(THING);
    }

    void text(int characters) {
        spend((long) CHARACTER * characters);
    }

    private void spend(long bytes) {
        if (bytes > left) {
            long more = Math.max(bytes, STEP);
            place.take(more);
            left += more;
        }
        left -= bytes;
    }
}
