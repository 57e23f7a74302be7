package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** Reads a text that is a plain number and nothing else; null when it is not. */
public final class WrittenNumber {

    private static final int LONGEST = 18;

    private WrittenNumber() {}

    /** What stands behind the point is dropped. */
    public static @Nullable Long whole(@Nullable String text) {
        Double number = of(text);
        return number == null ? null : (Long) number.longValue();
    }

    public static @Nullable Double of(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return null;
            }
        }
        return points > 1 || points == text.length() ? null : Double.valueOf(text);
    }
}
