package dev.watchkeeper.engine.detect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: three digits that count, whole ones in full. */
public final class Figure {

    private static final double MANY = 1e15;
    private static final double TINY = 1e-6;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Figure() {}

    public static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= MANY || (size > 0 && size < TINY)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) || size >= 1000) {
            return Long.toString(Math.round(value));
        }
        return new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }
}
