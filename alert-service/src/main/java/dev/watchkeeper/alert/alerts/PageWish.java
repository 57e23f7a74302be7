package dev.watchkeeper.alert.alerts;

import dev.watchkeeper.kit.problem.QueryNumber;
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
                limit == null ? USUAL : (int) QueryNumber.of("limit", limit, MOST),
                before == null ? null : QueryNumber.of("before", before, Long.MAX_VALUE));
    }
}
