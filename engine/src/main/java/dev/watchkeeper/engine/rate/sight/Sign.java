package dev.watchkeeper.engine.rate.sight;

/** What one line can be a sign of; a line can be a sign of several things. */
public enum Sign {
    /** Any line at all. */
    LINE,
    /** A line of level ERROR or worse. */
    ERROR,
    /** A login that was refused. */
    FAILED_LOGIN,
    /** A second line about one refused login, as PAM writes one beside sshd's. */
    REPEATED_FAILURE,
    /** A refused login whose user does not exist. */
    UNKNOWN_USER,
    /** A login that succeeded. */
    LOGIN,
    /** One answered request. */
    REQUEST,
    /** A request answered with 401, which may be no more than the question for a password. */
    CHALLENGE,
    /** A login form that was sent and came back instead of leading on. */
    FORM_CAME_BACK,
    /** A request for something that is not there or not allowed. */
    PROBE,
    /** A request that failed with a server error. */
    SERVER_ERROR,
    /** A request refused because there were too many. */
    LIMITED,
    /** A request that looks like an attack by itself. */
    ATTACK,
    /** A request for an image, a style or a script. */
    ASSET,
    /** A request of a search engine or another crawler that says so. */
    CRAWLER,
    /** A connection a firewall refused. */
    BLOCKED,
    /** A service that started. */
    START
}
