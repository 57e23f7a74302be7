package dev.watchkeeper.engine.rate.count;

/** Whom a rate is about. */
public enum Subject {
    CLIENT,
    USER,
    COMPONENT,
    SOURCE
}
