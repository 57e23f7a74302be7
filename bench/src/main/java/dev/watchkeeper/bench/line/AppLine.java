package dev.watchkeeper.bench.line;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One line of an application, in its parts.
 *
 * @param code stands for the message without what varies; made up, the pipeline finds its own
 */
public record AppLine(
        Instant at, String level, String thread, String logger, String component, String message, long code) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS").withZone(ZoneOffset.UTC);

    /** As Logback writes it, its time in UTC. */
    public String text() {
        return TIME.format(at) + " " + level + " ".repeat(5 - level.length()) + " [" + thread + "] " + logger + " - "
                + message;
    }
}
