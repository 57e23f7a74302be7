package dev.watchkeeper.collector.life;

import dev.watchkeeper.contract.KnownStream;
import java.time.Duration;
import java.util.List;

/** Who counts the lives of a node and knows its streams. In its own process this is HTTP, in standalone a method call. */
public interface Lives {

    /**
     * Begins a new life. From then on no stream of a former life comes to be, so those that are told are all there are.
     *
     * @param by a name that no other process has: who asks again gets the same life
     * @throws InterruptedException the collector stops; a life that nobody heard of harms nobody
     */
    Answer begin(String node, String by) throws InterruptedException;

    sealed interface Answer {
        /**
         * @param streams all of the node
         */
        record Begun(long life, List<KnownStream> streams) implements Answer {}

        /**
         * Ask again, no sooner than {@code after}.
         *
         * @param needsAPerson it will not pass by itself
         */
        record NotNow(Duration after, String why, boolean needsAPerson) implements Answer {}
    }
}
