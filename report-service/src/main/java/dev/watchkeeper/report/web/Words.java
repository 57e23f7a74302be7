package dev.watchkeeper.report.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, times and sizes read on a page. */
final class Words {

    /** What a page shows of a line that may be a megabyte long. */
    static final int LONGEST_TEXT = 300;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);
    private static final String[] SIZES = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private Words() {}

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 line}, {@code 2 lines}. */
    static String count(long count, String one) {
        return number(count) + " " + (count == 1 ? one : one + "s");
    }

    static String ago(Instant when, Instant now) {
        Duration age = Duration.between(when, now);
        if (age.compareTo(Duration.ofSeconds(5)) < 0) {
            return "just now";
        }
        return lasting(age) + " ago";
    }

    static String lasting(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        if (age.toHours() > 1) {
            return age.toHours() + " h";
        }
        if (age.toMinutes() > 1) {
            return age.toMinutes() + " min";
        }
        return age.toSeconds() + " s";
    }

    static String time(Instant when) {
        return TIME.format(when.atOffset(ZoneOffset.UTC));
    }

    static String minute(Instant when) {
        return MINUTE.format(when.atOffset(ZoneOffset.UTC));
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        // 999.95 would be written as 1000.0
        while (size >= 999.95 && unit < SIZES.length - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, SIZES[unit]);
    }

    static String percent(double value) {
        return Math.round(value) + " %";
    }

    /** Never ends within a character. */
    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
