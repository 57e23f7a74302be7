package dev.watchkeeper.engine.format;

import java.time.Instant;
import java.time.ZoneOffset;

/** Lines for tests: all received at noon of the first day of 2026, in UTC. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Samples() {}

    public static RawLine raw(String text) {
        return new RawLine(text, NOON, ZoneOffset.UTC);
    }
}
