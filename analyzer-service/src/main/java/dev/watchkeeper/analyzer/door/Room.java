package dev.watchkeeper.analyzer.door;

import dev.watchkeeper.kit.problem.TooLarge;

/** The memory that all requests under way may take together. Nobody waits for it: who finds none comes again. */
public final class Room {

    /** What bodies on their way may fill. The rest is kept for those that have come, so that they can be unfolded. */
    private static final int BODIES_OF_TEN = 8;

    private final long bytes;
    private final long bytesForBodies;
    private long taken;
    private long takenByBodies;

    public Room(long bytes) {
        this.bytes = bytes;
        this.bytesForBodies = bytes / 10 * BODIES_OF_TEN;
    }

    /** How much is taken now. */
    public synchronized long taken() {
        return taken;
    }

    /** One request's place, of no size yet. Whoever asks for it closes it. */
    Place place() {
        return new Place();
    }

    /** Whether a body of this size would find room if it came at once. Nothing is kept for it. */
    synchronized void requireRoomFor(long body) {
        if (takenByBodies + body > bytesForBodies || taken + body > bytes) {
            throw none();
        }
    }

    private static NotNow none() {
        return new NotNow("the memory for batches is in use right now: come again");
    }

    /** What one request takes, while its body comes and while it is worked on. */
    final class Place implements AutoCloseable {

        private long body;
        private long unfolded;

        /** Room for more of the body as it was sent. */
        void takeForBody(long more) {
            synchronized (Room.this) {
                requireRoomFor(more);
                takenByBodies += more;
                taken += more;
                body += more;
            }
        }

        /** Room for what the body becomes. */
        void take(long more) {
            synchronized (Room.this) {
                if (body + unfolded + more > bytes) {
                    throw new TooLarge("a batch of this many lines has no room here: send fewer lines at once");
                }
                if (taken + more > bytes) {
                    throw none();
                }
                taken += more;
                unfolded += more;
            }
        }

        /** The body is not needed any more. */
        void leaveBody() {
            synchronized (Room.this) {
                takenByBodies -= body;
                taken -= body;
                body = 0;
            }
        }

        /** Does no harm twice. */
        @Override
        public void close() {
            synchronized (Room.this) {
                leaveBody();
                taken -= unfolded;
                unfolded = 0;
            }
        }
    }
}
