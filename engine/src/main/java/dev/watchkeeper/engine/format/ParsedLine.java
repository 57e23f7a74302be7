package dev.watchkeeper.engine.format;

import java.time.Instant;

/**
 * A line after its format took it apart.
 *
 * @param format the name of the format that did
 * @param timeGuessed true when the time, or a part of it, was not in the line
 */
public record ParsedLine(
        String format, Instant time, boolean timeGuessed, Level level, String message, Fields fields) {}
