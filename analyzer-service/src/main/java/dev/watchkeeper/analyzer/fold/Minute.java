package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.PlacedLine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Event minutes (UTC), counted from 1970. */
final class Minute {

    private static final int SECONDS = 60;

    private Minute() {}

    static long of(PlacedLine line) {
        return Math.floorDiv(line.line().parsed().time().getEpochSecond(), SECONDS);
    }

    static OffsetDateTime start(long minute) {
        return Instant.ofEpochSecond(minute * SECONDS).atOffset(ZoneOffset.UTC);
    }
}
