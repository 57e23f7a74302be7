package dev.watchkeeper.alert.channel;

import java.time.Duration;

/** What became of one attempt to tell. */
public sealed interface Outcome {

    /** The other side has taken it. */
    record Sent() implements Outcome {}

    /** Not now: try again, no sooner than {@code after}. */
    record TryAgain(Duration after, String why) implements Outcome {

        /** Whoever cannot say when leaves it to the delivery. */
        public static TryAgain because(String why) {
            return new TryAgain(Duration.ZERO, why);
        }
    }

    /** Never: sending the same again would fail the same way. */
    record GiveUp(String why) implements Outcome {}
}
