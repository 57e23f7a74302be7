package dev.watchkeeper.alert.issue;

/** How bad an issue is, the worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
