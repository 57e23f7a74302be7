package dev.watchkeeper.alert.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How notifications are brought to their channels. */
@ConfigMapping(prefix = "watchkeeper.alert.delivery")
public interface DeliveryConfig {

    /** How often each channel looks for notifications that are due. */
    @WithDefault("500ms")
    Duration every();

    /** How long one attempt may take before it counts as failed. */
    @WithDefault("30s")
    Duration patience();

    /** How long attempts go on, at least, before a notification is given up. */
    @WithDefault("24h")
    Duration giveUpAfter();
}
