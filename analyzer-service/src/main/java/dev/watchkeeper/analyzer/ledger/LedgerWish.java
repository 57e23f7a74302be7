package dev.watchkeeper.analyzer.ledger;

import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.QueryNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the ledger somebody wants to see; what is null is not asked for.
 *
 * @param troubleOnly only days that lost something, and streams that do not add up
 * @param before where the last page ended: only rows that come after it
 */
record LedgerWish(
        @Nullable String node,
        @Nullable String path,
        @Nullable Long stream,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean troubleOnly,
        @Nullable Place before,
        int limit) {

    static final int USUAL = 100;
    static final int MOST = 1_000;

    /** Longer ones are years that PostgreSQL does not know. */
    private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

    /** Where a row stands: the newest day first, in it the greatest stream. Written {@code 2026-01-31:17}. */
    record Place(LocalDate day, long stream) {

        static Place of(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new BadInput("before is what the page before it calls next, as in 2026-01-31:17");
            }
            return new Place(
                    LedgerWish.day("before", text.substring(0, colon)),
                    QueryNumber.of("before", text.substring(colon + 1), Long.MAX_VALUE));
        }

        String written() {
            return day + ":" + stream;
        }
    }

    /** Takes what stands in a query as it stands there. */
    static LedgerWish of(
            @Nullable String node,
            @Nullable String path,
            @Nullable String stream,
            @Nullable String from,
            @Nullable String to,
            @Nullable String trouble,
            @Nullable String before,
            @Nullable String limit) {
        return new LedgerWish(
                name("node", node),
                name("path", path),
                stream == null ? null : QueryNumber.of("stream", stream, Long.MAX_VALUE),
                from == null ? null : day("from", from),
                to == null ? null : day("to", to),
                trouble != null && yes("trouble", trouble),
                before == null ? null : Place.of(before),
                limit == null ? USUAL : (int) QueryNumber.of("limit", limit, MOST));
    }

    private static @Nullable String name(String name, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new BadInput(name + " must not hold a NUL");
        }
        return text;
    }

    private static boolean yes(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(name + " must be true or false");
        };
    }

    private static LocalDate day(String name, String text) {
        if (text.length() == LENGTH_OF_A_DAY) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw noDay(name);
            }
        }
        throw noDay(name);
    }

    private static BadInput noDay(String name) {
        return new BadInput(name + " must be a day, as in 2026-01-31");
    }
}
