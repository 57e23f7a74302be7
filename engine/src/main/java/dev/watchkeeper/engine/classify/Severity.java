package dev.watchkeeper.engine.classify;

/** How much a trouble matters, the worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO
}
