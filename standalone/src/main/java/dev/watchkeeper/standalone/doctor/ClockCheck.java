package dev.watchkeeper.standalone.doctor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Whether the clock can be right: lines without a year or a zone are read by it. */
record ClockCheck(Clock clock) implements Check {

    /** This was written later. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    @Override
    public Finding look() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        String words = "clock " + WORDS.format(now) + ", time zone " + now.getZone();
        return now.toInstant().isBefore(EARLIEST)
                ? new Finding.InTheWay(words, "set the clock, or let NTP do it (timedatectl set-ntp true)")
                : new Finding.Fine(words);
    }
}
