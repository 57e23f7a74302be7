package dev.watchkeeper.engine.format.json;

import dev.watchkeeper.engine.format.WrittenNumber;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long something took, in milliseconds: by the unit that is written, else by what the name means to its writer. */
final class JsonDuration {

    private static final double SECOND = 1_000;
    private static final double NANO = 1e-6;
    private static final double MICRO = 1e-3;

    /** Names whose numbers are no milliseconds. */
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("event.duration", NANO),
            Map.entry("Duration", NANO),
            Map.entry("logEvent.took_in_nanos", NANO),
            Map.entry("took_in_nanos", NANO),
            Map.entry("elapsed_ns", NANO),
            Map.entry("duration_ns", NANO),
            Map.entry("duration_us", MICRO),
            Map.entry("request_time", SECOND),
            Map.entry("duration_s", SECOND),
            Map.entry("duration_seconds", SECOND),
            Map.entry("request.duration", SECOND),
            Map.entry("http.server.request.duration", SECOND));

    private JsonDuration() {}

    /** @param inSeconds true when this writer counts whole and parts of seconds under a name that does not tell */
    static @Nullable Double millis(String name, String value, boolean inSeconds) {
        int end = 0;
        while (end < value.length()
                && (value.charAt(end) >= '0' && value.charAt(end) <= '9' || value.charAt(end) == '.')) {
            end++;
        }
        Double number = WrittenNumber.of(value.substring(0, end));
        if (number == null) {
            // Very small and very long numbers: 5.1e-05, 0.00012345678901234567.
            number = plain(value);
            end = value.length();
        }
        if (number == null) {
            return null;
        }
        Double unit = end == value.length()
                ? (Double) unit(name, inSeconds)
                : unit(value.substring(end).strip());
        return unit == null ? null : (Double) (number * unit);
    }

    private static double unit(String name, boolean inSeconds) {
        return UNITS.getOrDefault(name, inSeconds ? SECOND : 1.0);
    }

    private static @Nullable Double unit(String written) {
        return switch (written) {
            case "ns" -> NANO;
            case "us", "µs", "μs", "micros" -> MICRO;
            case "ms", "millis" -> 1.0;
            case "s" -> SECOND;
            default -> null;
        };
    }

    private static @Nullable Double plain(String value) {
        if (value.length() > 30) {
            return null;
        }
        for (int i = 0; i < value.length(); i++) {
            if ("0123456789.eE-+".indexOf(value.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
