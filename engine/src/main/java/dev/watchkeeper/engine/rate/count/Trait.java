package dev.watchkeeper.engine.rate.count;

/** What is counted once however often it is seen. */
public enum Trait {
    /** Users for whom a login failed. */
    USER,
    /** Clients from which a login failed. */
    CLIENT,
    PROBED_PATH,
    CHALLENGED_PATH,
    /** Request targets with their query. */
    QUERY,
    /** Paths without query. */
    PATH,
    AGENT,
    /** Seconds in which requests were answered. */
    SECOND,
    /** Users whose existence was asked for by number. */
    NAMED_USER,
    /** Addresses and ports a firewall refused. */
    TARGET
}
