package dev.watchkeeper.alert.channel;

import dev.watchkeeper.alert.wording.Message;
import io.smallrye.mutiny.Uni;

/** One way to tell people. */
public interface Channel {

    /** What the column {@code notification.channel} holds; it never changes. */
    String name();

    /** What could be foreseen is an outcome; a failed {@code Uni} counts as {@link Outcome.TryAgain}. */
    Uni<Outcome> send(Message message);
}
