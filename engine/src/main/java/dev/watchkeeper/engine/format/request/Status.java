package dev.watchkeeper.engine.format.request;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered with.
 *
 * @param code null where the log names none, or one that HTTP does not have: {@code 000}, {@code -}
 */
public record Status(@Nullable Integer code) {

    public static final Status NONE = new Status(null);

    private static final int LOWEST = 100;
    private static final int HIGHEST = 999;

    public static Status of(@Nullable String written) {
        Long number = WrittenNumber.whole(written);
        return number == null ? NONE : of(number);
    }

    public static Status of(long number) {
        return number < LOWEST || number > HIGHEST ? NONE : new Status((int) number);
    }

    /** Without a status the line is no complaint. */
    public Level level() {
        return level(Level.INFO);
    }

    public Level level(Level without) {
        return code == null ? without : Level.ofStatus(code);
    }
}
