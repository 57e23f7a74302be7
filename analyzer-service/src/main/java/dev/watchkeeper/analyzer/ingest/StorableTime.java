package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;

/** A time that a database can hold: a line that claims another one has the time of its receipt. */
final class StorableTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private StorableTime() {}

    /** The same line where its time is good, which is nearly always. */
    static UnderstoodLine of(UnderstoodLine line, Instant receivedAt) {
        ParsedLine parsed = line.parsed();
        if (!parsed.time().isBefore(FIRST) && !parsed.time().isAfter(LAST)) {
            return line;
        }
        return new UnderstoodLine(
                new ParsedLine(parsed.format(), receivedAt, true, parsed.level(), parsed.message(), parsed.fields()),
                line.code(),
                line.skeleton(),
                line.match());
    }
}
