package dev.watchkeeper.engine.time;

import com.ethlo.time.DateTime;
import com.ethlo.time.ITU;
import com.ethlo.time.ParseConfig;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads {@code 2026-01-01 12:00:00,000} and its relatives: {@code T} or blank, point or comma, slashes, a zone or none. */
public final class IsoTime {

    private static final ParseConfig LENIENT =
            ParseConfig.DEFAULT.withFractionSeparators('.', ',').withDateTimeSeparators('T', 't', ' ');

    private static final int UP_TO_SECONDS = "2026-01-01T12:00:00".length();
    private static final int LONGEST_FRACTION = 9;

    private IsoTime() {}

    /** The time that starts exactly at {@code from}; {@code zone} counts when the text names none. */
    public static Optional<Stamp> at(String text, int from, ZoneId zone) {
        if (!hasShape(text, from)) {
            return Optional.empty();
        }
        int seconds = from + UP_TO_SECONDS;
        int end = seconds;
        if (Digits.isAt(text, end, '.') || Digits.isAt(text, end, ',')) {
            int fraction = Digits.end(text, end + 1);
            end = fraction == end + 1 ? end : fraction;
        }
        int readable = Math.min(end, seconds + 1 + LONGEST_FRACTION);
        try {
            DateTime read = ITU.parseLenient(text.substring(from, readable).replace('/', '-'), LENIENT);
            LocalDateTime local = read.toLocalDatetime();
            Optional<Zones.Found> named = Zones.at(text, end);
            ZoneId in = named.isPresent() ? named.get().zone() : zone;
            int next = named.isPresent() ? named.get().end() : end;
            return Optional.of(new Stamp(local.atZone(in).toInstant(), next, false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text, int from) {
        if (text.length() < from + UP_TO_SECONDS) {
            return false;
        }
        char dash = text.charAt(from + 4);
        char between = text.charAt(from + 10);
        return (dash == '-' || dash == '/')
                && text.charAt(from + 7) == dash
                && (between == 'T' || between == ' ' || between == 't')
                && text.charAt(from + 13) == ':'
                && text.charAt(from + 16) == ':'
                && Digits.read(text, from, 4) >= 0
                && Digits.read(text, from + 5, 2) >= 0
                && Digits.read(text, from + 8, 2) >= 0
                && Digits.read(text, from + 11, 2) >= 0
                && Digits.read(text, from + 14, 2) >= 0
                && Digits.read(text, from + 17, 2) >= 0;
    }
}
