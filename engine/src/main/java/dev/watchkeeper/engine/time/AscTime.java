package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the time that C's {@code asctime} writes, with or without a fraction: {@code Fri Sep  9 10:42:29.902022 2011}. */
public final class AscTime {

    private static final int UP_TO_SECONDS = "Fri Sep 09 10:42:29".length();

    private AscTime() {}

    /** The time that starts exactly at {@code from}. */
    public static Optional<Stamp> at(String text, int from, ZoneId zone) {
        if (!Digits.isAt(text, from + 3, ' ')
                || !Digits.isAt(text, from + 7, ' ')
                || !Digits.isAt(text, from + 13, ':')
                || !Digits.isAt(text, from + 16, ':')) {
            return Optional.empty();
        }
        int day = Digits.isAt(text, from + 8, ' ') ? Digits.read(text, from + 9, 1) : Digits.read(text, from + 8, 2);
        int end = from + UP_TO_SECONDS;
        int nanos = 0;
        if (Digits.isAt(text, end, '.')) {
            int fraction = Digits.end(text, end + 1);
            nanos = Digits.nanos(text, end + 1, fraction);
            end = fraction;
        }
        if (!Digits.isAt(text, end, ' ')) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    Digits.read(text, end + 1, 4),
                    Months.at(text, from + 4),
                    day,
                    Digits.read(text, from + 11, 2),
                    Digits.read(text, from + 14, 2),
                    Digits.read(text, from + 17, 2),
                    nanos);
            return Optional.of(new Stamp(local.toInstant(zone.getRules().getOffset(local)), end + 5, false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
