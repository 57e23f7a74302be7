package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads {@code 29 Aug 2026 13:47:38.984}, the same without its year, and Erlang's {@code 29-Aug-2026::13:47:38}. */
public final class DayFirstTime {

    private static final int MONTH = 3;

    private DayFirstTime() {}

    public static Optional<Stamp> at(String text, int from, Instant receivedAt, ZoneId zone) {
        int dayEnd = Digits.end(text, from);
        int monthAt = dayEnd + 1;
        if (dayEnd == from || dayEnd > from + 2 || !isSeparator(text, dayEnd)) {
            return Optional.empty();
        }
        int month = Months.at(text, monthAt);
        int yearAt = monthAt + MONTH + 1;
        if (month < 0 || !isSeparator(text, yearAt - 1)) {
            return Optional.empty();
        }
        int day = Digits.read(text, from, dayEnd - from);
        int year = Digits.read(text, yearAt, 4);
        return year < 0
                ? YearlessTime.complete(text, month, day, yearAt, receivedAt, zone)
                : complete(text, year, month, day, yearAt + 4, zone);
    }

    private static Optional<Stamp> complete(String text, int year, int month, int day, int from, ZoneId zone) {
        int clockAt = from;
        while (clockAt < from + 2 && (Digits.isAt(text, clockAt, ' ') || Digits.isAt(text, clockAt, ':'))) {
            clockAt++;
        }
        try {
            LocalTime clock = LocalTime.of(
                    Digits.read(text, clockAt, 2),
                    Digits.read(text, clockAt + 3, 2),
                    Digits.read(text, clockAt + 6, 2));
            int end = clockAt + 8;
            if (Digits.isAt(text, end, '.')) {
                int fraction = Digits.end(text, end + 1);
                clock = clock.withNano(Digits.nanos(text, end + 1, fraction));
                end = fraction;
            }
            Instant time =
                    LocalDate.of(year, month, day).atTime(clock).atZone(zone).toInstant();
            return Optional.of(new Stamp(time, end, false));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static boolean isSeparator(String text, int at) {
        return Digits.isAt(text, at, ' ') || Digits.isAt(text, at, '-') || Digits.isAt(text, at, '/');
    }
}
