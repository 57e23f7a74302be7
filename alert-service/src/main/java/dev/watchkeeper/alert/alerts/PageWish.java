package dev.watchkeeper.alert.alerts;

import dev.watchkeeper.kit.problem.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts somebody wants to see.
 *
 * @param before only alerts with a smaller id; null for the newest
 */
record PageWish(int limit, @Nullable Long before) {

    static final int USUAL = 50;
    static final int MOST = 500;

    static PageWish of(@Nullable String limit, @Nullable String before) {
        return new PageWish(
                limit == null ? USUAL : (int) number("limit", limit, MOST),
                before == null ? null : number("before", before, Long.MAX_VALUE));
    }

    private static long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, most);
        }
        throw wrong(name, most);
    }

    private static BadInput wrong(String name, long most) {
        return new BadInput(name + " must be a whole number from 1 to " + most);
    }
}
