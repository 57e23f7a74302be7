package dev.watchkeeper.engine.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what a log writes after a time to say its zone: {@code Z}, {@code +01:00}, {@code +0100}, {@code CEST}. */
public final class Zones {

    /** Only abbreviations that mean one offset nearly everywhere; the others leave the stream's own zone in force. */
    private static final Map<String, ZoneId> NAMED = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("KST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)));

    private static final int LONGEST_NAME = 4;

    /** Nearly always a level follows the time, and most levels begin like no zone. */
    private static final String BEGINNINGS =
            NAMED.keySet().stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());

    /** A zone, and where the text goes on after it. */
    public record Found(ZoneId zone, int end) {}

    private Zones() {}

    public static Optional<Found> at(String text, int from) {
        int at = Digits.isAt(text, from, ' ') ? from + 1 : from;
        if (at >= text.length()) {
            return Optional.empty();
        }
        char c = text.charAt(at);
        return c == '+' || c == '-' ? offset(text, at) : named(text, at);
    }

    private static Optional<Found> offset(String text, int at) {
        int hours = Digits.read(text, at + 1, 2);
        int afterHours = at + 3;
        if (hours < 0 || hours > 18) {
            return Optional.empty();
        }
        int minutesAt = Digits.isAt(text, afterHours, ':') ? afterHours + 1 : afterHours;
        int minutes = Digits.read(text, minutesAt, 2);
        int end = minutes < 0 ? afterHours : minutesAt + 2;
        if (minutes > 59 || hours == 18 && minutes > 0 || Digits.end(text, end) != end) {
            return Optional.empty();
        }
        int seconds = hours * 3_600 + Math.max(minutes, 0) * 60;
        return Optional.of(new Found(ZoneOffset.ofTotalSeconds(text.charAt(at) == '-' ? -seconds : seconds), end));
    }

    private static Optional<Found> named(String text, int at) {
        if (BEGINNINGS.indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
            if (end - at > LONGEST_NAME) {
                return Optional.empty();
            }
        }
        ZoneId zone = NAMED.get(text.substring(at, end));
        return zone == null ? Optional.empty() : Optional.of(new Found(zone, end));
    }
}
