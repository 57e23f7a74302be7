package dev.watchkeeper.engine.time;

import java.time.Instant;

/**
 * A time found in a text.
 *
 * @param end where the text goes on after it
 * @param guessed true when a part of it, such as the year, was not in the text
 */
public record Stamp(Instant time, int end, boolean guessed) {}
