package dev.watchkeeper.engine.rate.limit;

/**
 * From when on a visitor who calls itself a browser is none.
 *
 * @param minutes what is looked at
 * @param fastestPerson in so many seconds nobody fills in a form with several fields
 * @param forms so many forms sent sooner, and no image, style or script fetched
 */
public record BotLimits(int minutes, int fastestPerson, int forms) {

    /** Five seconds is the trap that Drupal sets in the forms themselves unless told otherwise. */
    public static final BotLimits STANDARD = new BotLimits(10, 5, 1);
}
