package dev.watchkeeper.alert.channel.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Alerts by mail. The mail server is said with {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "watchkeeper.alert.channel.email")
public interface EmailConfig {

    /** Who gets the mails, separated by commas; without it the channel is off. */
    Optional<List<String>> to();

    /** The mails' sender. */
    @WithDefault("watchkeeper@localhost")
    String from();
}
