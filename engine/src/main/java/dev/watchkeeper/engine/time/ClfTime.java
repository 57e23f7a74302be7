package dev.watchkeeper.engine.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the time of the common log format: {@code 10/Oct/2000:13:55:36 -0700}. */
public final class ClfTime {

    private static final int UP_TO_SECONDS = "10/Oct/2000:13:55:36".length();

    private ClfTime() {}

    public static Optional<Stamp> at(String text, int from) {
        if (!Digits.isAt(text, from + 2, '/') || !Digits.isAt(text, from + 6, '/')) {
            return Optional.empty();
        }
        Optional<Zones.Found> zone = Zones.at(text, from + UP_TO_SECONDS);
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    Digits.read(text, from + 7, 4),
                    Months.at(text, from + 3),
                    Digits.read(text, from, 2),
                    Digits.read(text, from + 12, 2),
                    Digits.read(text, from + 15, 2),
                    Digits.read(text, from + 18, 2));
            return Optional.of(new Stamp(
                    local.atZone(zone.get().zone()).toInstant(), zone.get().end(), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
