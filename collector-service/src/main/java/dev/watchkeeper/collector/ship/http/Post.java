package dev.watchkeeper.collector.ship.http;

/** Carries packed batches to an analyzer. */
@FunctionalInterface
public interface Post {

    /** What came of it is no exception, whatever it was. */
    Told send(Packing packing, byte[] packed) throws InterruptedException;

    /** One request's end. */
    sealed interface Told {
        /**
         * @param retryAfter the header, empty if there was none
         * @param body of an answer that is none all of it need not be there: its start says what is wrong
         */
        record Reply(int status, String retryAfter, String body) implements Told {}

        /** Nothing came back; perhaps the batch arrived. */
        record Nothing(String why) implements Told {}
    }
}
