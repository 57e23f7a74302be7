package dev.watchkeeper.engine.rate.limit;

/**
 * All limits of the rate rules in one place.
 *
 * @param subjects how many clients, users or components are kept a minute; what is beyond is counted as overflow
 */
public record RateSettings(
        LoginLimits login,
        ScanLimits scan,
        FloodLimits flood,
        BotLimits bot,
        ComponentLimits component,
        SilenceLimits silence,
        int subjects) {

    /** So many clients, each busy in every minute of an hour, take some hundred megabytes; ordinary ones far less. */
    public static final RateSettings STANDARD = new RateSettings(
            LoginLimits.STANDARD,
            ScanLimits.STANDARD,
            FloodLimits.STANDARD,
            BotLimits.STANDARD,
            ComponentLimits.STANDARD,
            SilenceLimits.STANDARD,
            4_000);
}
