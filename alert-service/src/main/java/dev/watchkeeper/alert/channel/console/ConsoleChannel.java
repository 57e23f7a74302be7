package dev.watchkeeper.alert.channel.console;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.wording.Message;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

/** Writes one line per alert to the log. */
public final class ConsoleChannel implements Channel {

    @Override
    public String name() {
        return "console";
    }

    /** At INFO: whoever collects this service's own log must not be alerted about alerts. */
    @Override
    public Uni<Outcome> send(Message message) {
        Log.info(message.headline());
        return Uni.createFrom().item(new Outcome.Sent());
    }
}
