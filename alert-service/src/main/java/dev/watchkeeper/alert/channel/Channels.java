package dev.watchkeeper.alert.channel;

import dev.watchkeeper.alert.channel.console.ConsoleChannel;
import dev.watchkeeper.alert.channel.console.ConsoleConfig;
import dev.watchkeeper.alert.channel.email.EmailChannel;
import dev.watchkeeper.alert.channel.email.EmailConfig;
import dev.watchkeeper.alert.channel.file.AlertFileChannel;
import dev.watchkeeper.alert.channel.file.AlertFileConfig;
import io.quarkus.logging.Log;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The channels that are switched on. A new kind of channel is one line here. */
@ApplicationScoped
public class Channels {

    private final List<Channel> on;

    Channels(ConsoleConfig console, AlertFileConfig file, EmailConfig email, ReactiveMailer mailer) {
        Optional<Channel> byConsole = console.enabled() ? Optional.of(new ConsoleChannel()) : Optional.empty();
        Optional<Channel> byFile = file.path().map(AlertFileChannel::new);
        Optional<Channel> byEmail = email.to().map(to -> new EmailChannel(mailer, email.from(), to));
        on = Stream.of(byConsole, byFile, byEmail).flatMap(Optional::stream).toList();
    }

    /** Made before anything waits for the database, so that a wrong setting stops the start at once. */
    void check(@Observes @Priority(10) StartupEvent start) {
        Log.infof("alerts are told channels=%s", names());
    }

    public List<Channel> on() {
        return on;
    }

    public List<String> names() {
        return on.stream().map(Channel::name).toList();
    }
}
