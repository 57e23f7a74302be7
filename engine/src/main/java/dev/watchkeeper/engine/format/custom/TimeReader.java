package dev.watchkeeper.engine.format.custom;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the time of a user's format: by the pattern that the user gave, else in the usual forms. */
record TimeReader(@Nullable DateTimeFormatter pattern) {

    static final TimeReader USUAL = new TimeReader(null);

    /** @throws IllegalArgumentException if it is no pattern */
    static TimeReader of(String pattern) {
        try {
            return new TimeReader(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        } catch (ClassCastException e) {
            // The JDK cannot part padded digits from digits that follow at once, and stumbles when it is told to.
            throw new IllegalArgumentException(
                    "has a time with digits right behind padded ones (p): write a mark between them", e);
        }
    }

    Optional<Instant> read(String text, RawLine line) {
        if (pattern != null) {
            return byPattern(pattern, text, line.zone());
        }
        Optional<Stamp> stamp = IsoTime.at(text, 0, line.zone());
        if (stamp.isEmpty()) {
            stamp = ClfTime.at(text, 0, line.zone());
        }
        if (stamp.isEmpty()) {
            stamp = YearlessTime.monthAndDay(text, 0, line.receivedAt(), line.zone());
        }
        return stamp.isPresent() ? stamp.map(Stamp::time) : EpochTime.of(text);
    }

    private static Optional<Instant> byPattern(DateTimeFormatter pattern, String text, ZoneId zone) {
        try {
            TemporalAccessor read = pattern.parseBest(text, Instant::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(read));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
