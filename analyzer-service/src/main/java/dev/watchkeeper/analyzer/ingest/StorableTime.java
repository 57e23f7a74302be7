package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time that a database can hold: microseconds, within its years. A line that claims another year has the time of its
 * receipt. What is earlier is decided by these times everywhere, so that it does not depend on who decides, lines in
 * memory or rows in the database.
 */
final class StorableTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int NANOS_A_MICRO = 1_000;

    private StorableTime() {}

    /** The same line where its time is good, which is nearly always. */
    static UnderstoodLine of(UnderstoodLine line, Instant receivedAt) {
        Instant time = line.parsed().time();
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            return at(receivedAt.truncatedTo(ChronoUnit.MICROS), true, line);
        }
        return time.getNano() % NANOS_A_MICRO == 0
                ? line
                : at(time.truncatedTo(ChronoUnit.MICROS), line.parsed().timeGuessed(), line);
    }

    private static UnderstoodLine at(Instant time, boolean guessed, UnderstoodLine line) {
        return new UnderstoodLine(line.parsed().at(time, guessed), line.code(), line.skeleton(), line.match());
    }
}
