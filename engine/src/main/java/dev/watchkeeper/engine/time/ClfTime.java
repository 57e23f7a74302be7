package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads the time of the common log format, {@code 10/Oct/2000:13:55:36 -0700}, and its relatives: a blank for the
 * first colon, a fraction, no zone (HAProxy, Python), a month in digits (cPanel).
 */
public final class ClfTime {

    private static final int UP_TO_YEAR = "10/Oct/2000".length();
    private static final int UP_TO_SECONDS = " 13:55:36".length();
    private static final int DIGITS_SHORTER = "Oct".length() - "10".length();

    private ClfTime() {}

    /** The time that starts exactly at {@code from}; {@code zone} counts when the text names none. */
    public static Optional<Stamp> at(String text, int from, ZoneId zone) {
        if (!Digits.isAt(text, from + 2, '/')) {
            return Optional.empty();
        }
        boolean inDigits = Digits.isAt(text, from + 5, '/');
        int clock = from + UP_TO_YEAR - (inDigits ? DIGITS_SHORTER : 0);
        if (!inDigits && !Digits.isAt(text, from + 6, '/') || !hasClock(text, clock)) {
            return Optional.empty();
        }
        int first = Digits.read(text, from, 2);
        int second = inDigits ? Digits.read(text, from + 3, 2) : Months.at(text, from + 3);
        // Who writes the month in digits is American, unless there is no such month.
        boolean monthFirst = inDigits && first <= 12;
        int end = clock + UP_TO_SECONDS;
        int nanos = 0;
        if (Digits.isAt(text, end, '.')) {
            int fraction = Digits.end(text, end + 1);
            nanos = Digits.nanos(text, end + 1, fraction);
            end = fraction;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    Digits.read(text, clock - 4, 4),
                    monthFirst ? first : second,
                    monthFirst ? second : first,
                    Digits.read(text, clock + 1, 2),
                    Digits.read(text, clock + 4, 2),
                    Digits.read(text, clock + 7, 2),
                    nanos);
            Optional<Zones.Found> named = Zones.at(text, end);
            ZoneId in = named.isPresent() ? named.get().zone() : zone;
            int next = named.isPresent() ? named.get().end() : end;
            return Optional.of(new Stamp(local.toInstant(in.getRules().getOffset(local)), next, false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasClock(String text, int at) {
        return (Digits.isAt(text, at, ':') || Digits.isAt(text, at, ' '))
                && Digits.isAt(text, at + 3, ':')
                && Digits.isAt(text, at + 6, ':');
    }
}
