package dev.watchkeeper.analyzer.once;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are alike and yet are not: few codes, few times, many of both at once, around midnight; and lines that some
 * part of the way could choke on.
 */
final class OddLines {

    /** What the database is made to refuse. */
    static final String POISON = "poison";

    private static final int KINDS = 14;
    private static final int ONE_POISON_IN = 60;

    private static final List<String> TIMES = List.of(
            "2025-12-31T23:59:59Z",
            "2025-12-31T23:59:59.999999Z",
            "2025-12-31T23:59:59.999999999Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.000000001Z",
            "2026-01-01T12:00:00.123456100Z",
            "2026-01-01T12:00:00.123456900Z",
            "2026-01-01T12:00:59.5Z",
            "1969-12-31T23:59:59.999999900Z",
            "2020-02-29T12:00:00Z");

    private static final List<String> LEVELS = List.of("DEBUG", "INFO", "WARN", "ERROR", "FATAL");

    private final Random random;
    private final boolean poisoned;
    private int number;

    OddLines(Random random) {
        this.random = random;
        this.poisoned = random.nextInt(5) == 0;
    }

    /** @param raw the line's bytes where they are no valid UTF-8 */
    record Line(String text, byte @Nullable [] raw) {}

    Line next() {
        number++;
        if (poisoned && random.nextInt(ONE_POISON_IN) == 0) {
            return new Line(POISON, null);
        }
        return switch (random.nextInt(KINDS)) {
            case 0, 1, 2, 3, 4 -> text("%s %s [%s] payment failed id=%d", time(), level(), component(), number);
            case 5 -> text("%s %s disk is full on /dev/sd%d", time(), level(), random.nextInt(3));
            case 6 ->
                text(
                        "%s ERROR [%s] boom\n\tat a.b.C.d(C.java:%d)\n\tat a.b.E.f(E.java:7)",
                        time(), component(), number);
            case 7 ->
                text(
                        "192.0.2.%d - bob [01/Jan/2026:00:00:0%d +0000] \"GET /a/%d HTTP/1.1\" %d 12 \"-\" \"x\"",
                        random.nextInt(3), random.nextInt(9), number, random.nextBoolean() ? 503 : 200);
            case 8 ->
                text(
                        "{\"@timestamp\":\"%s\",\"level\":\"error\",\"msg\":\"m %d failed\",\"trace_id\":\"t%d\",\"k\":1}",
                        time(), number, number);
            case 9 -> text("plain without a time, error %d", number);
            case 10 -> text("%s ERROR [A] nul \0 and %c alone, %d", time(), '\uD800', number);
            case 11 -> text("{\"level\":\"error\",\"msg\":\"escaped \\u0000 nul %d\"}", number);
            case 12 -> new Line(time() + " ERROR [B] \uFFFD not text", rawBytes());
            default -> text(random.nextBoolean() ? "" : "\u00e4\u20ac\ud83d\ude00 text \u202e" + number);
        };
    }

    private static byte[] rawBytes() {
        return new byte[] {'x', (byte) 0xFF, (byte) 0xC0};
    }

    private static Line text(String format, Object... values) {
        return new Line(format.formatted(values), null);
    }

    private String time() {
        return TIMES.get(random.nextInt(TIMES.size()));
    }

    private String level() {
        return LEVELS.get(random.nextInt(LEVELS.size()));
    }

    private String component() {
        return String.valueOf((char) ('A' + random.nextInt(3)));
    }
}
