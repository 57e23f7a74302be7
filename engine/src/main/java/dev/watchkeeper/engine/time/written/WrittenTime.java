package dev.watchkeeper.engine.time.written;

import dev.watchkeeper.engine.time.Digits;
import dev.watchkeeper.engine.time.EpochTime;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import dev.watchkeeper.engine.time.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time at one place of a line whatever its form: ISO, a day of {@link WrittenDate} with a clock behind it
 * ({@code Mon Jan 02 15:04:05 2006}, {@code 260102 150405}), a clock alone, or seconds since 1970 with a fraction.
 */
public final class WrittenTime {

    private static final int SHORTEST = 8;
    private static final int EPOCH_SECONDS = 10;

    private WrittenTime() {}

    public static Optional<Stamp> at(String text, int from, Instant receivedAt, ZoneId zone) {
        if (from + SHORTEST > text.length()) {
            return Optional.empty();
        }
        char first = text.charAt(from);
        if (Digits.isDigit(first)) {
            Optional<Stamp> iso = IsoTime.at(text, from, zone);
            if (iso.isPresent() && !isHalved(text, iso.get().end())) {
                return iso;
            }
            Optional<Stamp> clock = Digits.isAt(text, from + 2, ':')
                    ? YearlessTime.timeOfDay(text, from, receivedAt, zone)
                    : Optional.empty();
            return clock.isPresent() ? clock : dated(text, from, receivedAt, zone);
        }
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 's'
                ? dated(text, from, receivedAt, zone)
                : Optional.empty();
    }

    /** Whether the clock that ends at {@code at} is one of twelve hours, which ISO times never have. */
    public static boolean isHalved(String text, int at) {
        return text.startsWith(" AM", at) || text.startsWith(" PM", at);
    }

    private static Optional<Stamp> dated(String text, int from, Instant receivedAt, ZoneId zone) {
        int dayAt = WrittenDate.afterDayName(text, from);
        WrittenDate date = WrittenDate.at(text, dayAt);
        if (date == null) {
            return epoch(text, from);
        }
        WrittenClock clock = clock(text, date);
        if (clock == null) {
            return Optional.empty();
        }
        Optional<Zones.Found> named = Zones.at(text, clock.end());
        int end = named.map(Zones.Found::end).orElse(clock.end());
        ZoneId in = named.map(Zones.Found::zone).orElse(zone);
        int year = date.year();
        if (year == WrittenDate.NONE && dayAt > from) {
            int trailing = trailingYear(text, end);
            year = Math.max(trailing, WrittenDate.NONE);
            end = trailing < 0 ? end : end + 5;
        }
        return resolved(new WrittenDate(year, date.month(), date.day(), end), clock, receivedAt, in);
    }

    private static Optional<Stamp> resolved(WrittenDate date, WrittenClock clock, Instant receivedAt, ZoneId zone) {
        if (date.year() == WrittenDate.NONE) {
            return YearlessTime.latest(date.month(), date.day(), clock.time(), receivedAt, zone)
                    .map(time -> new Stamp(time, date.end(), true));
        }
        try {
            LocalDateTime local =
                    LocalDate.of(date.year(), date.month(), date.day()).atTime(clock.time());
            return Optional.of(new Stamp(local.atZone(zone).toInstant(), date.end(), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The clock behind a day: after a blank, a comma, a dash, a colon or a {@code T}. */
    private static @Nullable WrittenClock clock(String text, WrittenDate date) {
        int at = date.end();
        char between = at < text.length() ? text.charAt(at) : 0;
        at++;
        boolean comma = between == ',' && Digits.isAt(text, at, ' ');
        boolean wide = between == ' ' && Digits.isAt(text, at, ' ');
        if (comma || wide) {
            at++;
        } else if (" T:-_".indexOf(between) < 0 || between == 0) {
            return null;
        }
        WrittenClock clock = WrittenClock.at(text, at, ':');
        if (clock == null && between == '-') {
            clock = WrittenClock.at(text, at, '.');
        }
        return clock == null && date.year() != WrittenDate.NONE ? WrittenClock.packed(text, at) : clock;
    }

    /** The year that C's {@code asctime} writes last, or -1. */
    private static int trailingYear(String text, int at) {
        boolean four = Digits.isAt(text, at, ' ') && Digits.end(text, at + 1) == at + 5;
        int year = four ? Digits.read(text, at + 1, 4) : -1;
        return year >= 1970 && year < 2200 ? year : -1;
    }

    /** Only with a fraction behind it: whole numbers count too many other things. */
    private static Optional<Stamp> epoch(String text, int from) {
        int point = Digits.end(text, from);
        if (point != from + EPOCH_SECONDS || !Digits.isAt(text, point, '.')) {
            return Optional.empty();
        }
        int end = Digits.end(text, point + 1);
        if (end < point + 4 || end > point + 10) {
            return Optional.empty();
        }
        return EpochTime.of(text.substring(from, end)).map(time -> new Stamp(time, end, false));
    }
}
