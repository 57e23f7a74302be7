package dev.watchkeeper.engine.format.mysql;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the times of all of MySQL's ages: ISO, {@code 260101  9:05:02}, and MariaDB's {@code 2026-01-01  9:05:02}. */
final class MysqlTime {

    private static final int DATE = "260101".length();
    private static final int LONG_DATE = "2026-01-01".length();
    private static final int CENTURY = 2000;

    private MysqlTime() {}

    static Optional<Stamp> at(String text, int from, ZoneId zone) {
        if (text.length() < from + DATE + 8) {
            return Optional.empty();
        }
        if (text.charAt(from + DATE) == ' ') {
            return compact(text, from, zone);
        }
        boolean padded = text.charAt(from + 4) == '-'
                && text.length() > from + LONG_DATE + 1
                && text.charAt(from + LONG_DATE) == ' '
                && text.charAt(from + LONG_DATE + 1) == ' ';
        return padded ? padded(text, from, zone) : IsoTime.at(text, from, zone);
    }

    private static Optional<Stamp> compact(String text, int from, ZoneId zone) {
        Cursor cursor = new Cursor(text, from);
        long date = cursor.number(DATE);
        if (cursor.at() != from + DATE) {
            return Optional.empty();
        }
        int month = (int) (date / 100 % 100);
        return clock(cursor, CENTURY + (int) (date / 10_000), month, (int) (date % 100), zone);
    }

    private static Optional<Stamp> padded(String text, int from, ZoneId zone) {
        Cursor cursor = new Cursor(text, from);
        long year = cursor.number(4);
        cursor.take('-');
        long month = cursor.number(2);
        cursor.take('-');
        long day = cursor.number(2);
        return clock(cursor, (int) year, (int) month, (int) day, zone);
    }

    /** The hour is padded with a blank, not with a nought. */
    private static Optional<Stamp> clock(Cursor cursor, int year, int month, int day, ZoneId zone) {
        cursor.take(' ');
        cursor.take(' ');
        long hour = cursor.number(2);
        long minute = cursor.take(':') ? cursor.number(2) : -1;
        long second = cursor.take(':') ? cursor.number(2) : -1;
        try {
            LocalDateTime local = LocalDateTime.of(year, month, day, (int) hour, (int) minute, (int) second);
            return Optional.of(new Stamp(local.atZone(zone).toInstant(), cursor.at(), false));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
