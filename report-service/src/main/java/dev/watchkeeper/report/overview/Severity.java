package dev.watchkeeper.report.overview;

import java.util.Locale;

/** How bad an issue is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** In small letters: in sentences, and as a style's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
