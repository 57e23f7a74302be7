package dev.watchkeeper.engine.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Reads a number since 1970 whose unit is told by its size: seconds, milli-, micro- or nanoseconds. */
public final class EpochTime {

    /** Smaller numbers are counters or durations, not times of a log (1e8 s is 1973). */
    private static final double SMALLEST = 1e8;

    private static final double MILLIS_FROM = 1e11;
    private static final double MICROS_FROM = 1e14;
    private static final double NANOS_FROM = 1e17;
    private static final double TOO_BIG = 1e20;
    private static final int LONGEST = 32;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private EpochTime() {}

    public static Optional<Instant> of(String number) {
        if (number.length() > LONGEST || number.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!Digits.isDigit(c) && "+-.eE".indexOf(c) < 0) {
                return Optional.empty();
            }
        }
        try {
            double size = Double.parseDouble(number);
            if (size < SMALLEST || size >= TOO_BIG) {
                return Optional.empty();
            }
            BigDecimal seconds = new BigDecimal(number).movePointLeft(digitsBelowSeconds(size));
            BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
            return Optional.of(Instant.ofEpochSecond(
                    parts[0].longValue(), parts[1].multiply(NANOS).longValue()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static int digitsBelowSeconds(double size) {
        if (size < MILLIS_FROM) {
            return 0;
        }
        if (size < MICROS_FROM) {
            return 3;
        }
        return size < NANOS_FROM ? 6 : 9;
    }
}
