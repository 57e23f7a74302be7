package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** Reads times that leave out the year or the day, and fills the gap from when the line was received. */
public final class YearlessTime {

    /** How far a sender's clock may run ahead of ours before a time is taken for one of the past. */
    private static final Duration AHEAD = Duration.ofHours(25);

    /** Far enough back to reach a leap day. */
    private static final int YEARS_BACK = 8;

    private YearlessTime() {}

    /** Reads {@code Oct 11 22:14:15} and {@code Oct  1 22:14:15.123}. */
    public static Optional<Stamp> monthAndDay(String text, int from, Instant receivedAt, ZoneId zone) {
        int month = Months.at(text, from);
        if (month < 0 || !Digits.isAt(text, from + 3, ' ')) {
            return Optional.empty();
        }
        int dayAt = Digits.isAt(text, from + 4, ' ') ? from + 5 : from + 4;
        int dayEnd = Digits.end(text, dayAt);
        if (dayEnd - dayAt > 2 || !Digits.isAt(text, dayEnd, ' ')) {
            return Optional.empty();
        }
        return complete(text, month, Digits.read(text, dayAt, dayEnd - dayAt), dayEnd + 1, receivedAt, zone);
    }

    /** Reads the time of klog: {@code 0102 15:04:05.000000}. */
    public static Optional<Stamp> digits(String text, int from, Instant receivedAt, ZoneId zone) {
        if (!Digits.isAt(text, from + 4, ' ')) {
            return Optional.empty();
        }
        return complete(text, Digits.read(text, from, 2), Digits.read(text, from + 2, 2), from + 5, receivedAt, zone);
    }

    /** Reads {@code 15:04:05.123} alone. */
    public static Optional<Stamp> timeOfDay(String text, int from, Instant receivedAt, ZoneId zone) {
        Optional<Clock> clock = clock(text, from);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(receivedAt, zone);
        Instant time = day.atTime(clock.get().time()).atZone(zone).toInstant();
        boolean ofYesterday = time.isAfter(receivedAt.plus(Duration.ofHours(1)));
        Instant past = day.minusDays(1).atTime(clock.get().time()).atZone(zone).toInstant();
        return Optional.of(new Stamp(ofYesterday ? past : time, clock.get().end(), true));
    }

    /** Finds the year in which the day is the last one before the line was received. */
    static Optional<Stamp> complete(String text, int month, int day, int clockAt, Instant receivedAt, ZoneId zone) {
        Optional<Clock> clock = clock(text, clockAt);
        if (clock.isEmpty() || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        int end = clock.get().end();
        return latest(month, day, clock.get().time(), receivedAt, zone).map(time -> new Stamp(time, end, true));
    }

    /** The last such day and time that a line received then can mean. */
    public static Optional<Instant> latest(int month, int day, LocalTime clock, Instant receivedAt, ZoneId zone) {
        int latest = LocalDate.ofInstant(receivedAt, zone).getYear() + 1;
        for (int year = latest; year >= latest - YEARS_BACK; year--) {
            if (day > YearMonth.of(year, month).lengthOfMonth()) {
                continue;
            }
            Instant time =
                    LocalDate.of(year, month, day).atTime(clock).atZone(zone).toInstant();
            if (!time.isAfter(receivedAt.plus(AHEAD))) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private record Clock(LocalTime time, int end) {}

    private static Optional<Clock> clock(String text, int from) {
        if (!Digits.isAt(text, from + 2, ':') || !Digits.isAt(text, from + 5, ':')) {
            return Optional.empty();
        }
        int end = from + 8;
        int nanos = 0;
        if (Digits.isAt(text, end, '.') || Digits.isAt(text, end, ',')) {
            int fraction = Digits.end(text, end + 1);
            nanos = Digits.nanos(text, end + 1, fraction);
            end = fraction == end + 1 ? end : fraction;
        }
        try {
            LocalTime time = LocalTime.of(
                    Digits.read(text, from, 2), Digits.read(text, from + 3, 2), Digits.read(text, from + 6, 2), nanos);
            return Optional.of(new Clock(time, end));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
