package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads {@code 2026-01-01 12:00:00,000} and its relatives: {@code T} or blank, point or comma, slashes, a zone or none. */
public final class IsoTime {

    private static final int UP_TO_SECONDS = "2026-01-01T12:00:00".length();

    private IsoTime() {}

    /** The time that starts exactly at {@code from}; {@code zone} counts when the text names none. */
    public static Optional<Stamp> at(String text, int from, ZoneId zone) {
        if (!hasMarks(text, from)) {
            return Optional.empty();
        }
        int year = Digits.read(text, from, 4);
        int month = Digits.read(text, from + 5, 2);
        int day = Digits.read(text, from + 8, 2);
        int hour = Digits.read(text, from + 11, 2);
        int minute = Digits.read(text, from + 14, 2);
        int second = Digits.read(text, from + 17, 2);
        if ((year | month | day | hour | minute | second) < 0) {
            // At least one of them is no number.
            return Optional.empty();
        }
        int end = from + UP_TO_SECONDS;
        int nanos = 0;
        if (Digits.isAt(text, end, '.') || Digits.isAt(text, end, ',')) {
            int fraction = Digits.end(text, end + 1);
            nanos = Digits.nanos(text, end + 1, fraction);
            end = fraction == end + 1 ? end : fraction;
        } else if (Digits.isAt(text, end, ':') && Digits.end(text, end + 1) == end + 4) {
            nanos = Digits.nanos(text, end + 1, end + 4);
            end += 4;
        }
        try {
            LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
            Optional<Zones.Found> named = Zones.at(text, end);
            ZoneId in = named.isPresent() ? named.get().zone() : zone;
            int next = named.isPresent() ? named.get().end() : end;
            return Optional.of(new Stamp(local.toInstant(in.getRules().getOffset(local)), next, false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasMarks(String text, int from) {
        if (text.length() < from + UP_TO_SECONDS) {
            return false;
        }
        char dash = text.charAt(from + 4);
        char between = text.charAt(from + 10);
        return (dash == '-' || dash == '/')
                && text.charAt(from + 7) == dash
                && (between == 'T' || between == ' ' || between == 't')
                && text.charAt(from + 13) == ':'
                && text.charAt(from + 16) == ':';
    }
}
