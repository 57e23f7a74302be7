package dev.watchkeeper.engine.format;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A line as it was read.
 *
 * @param text may hold newlines when several lines were joined
 * @param zone counts for times that name none
 */
public record RawLine(String text, Instant receivedAt, ZoneId zone) {}
