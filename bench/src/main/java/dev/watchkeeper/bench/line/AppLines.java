package dev.watchkeeper.bench.line;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a web shop, in order over one hour: the same for the same seed and end, whichever is asked for first.
 *
 * @param end the hour's end; no line has this time or a later one
 */
public record AppLines(long seed, int count, Instant end) {

    private static final Duration HOUR = Duration.ofHours(1);

    private static final List<String> SUBJECTS = List.of(
            "order",
            "payment",
            "invoice",
            "shipment",
            "basket",
            "customer",
            "catalog",
            "stock",
            "voucher",
            "session",
            "mailing",
            "search",
            "pricing",
            "refund",
            "return",
            "warehouse",
            "carrier",
            "tax",
            "review",
            "export");

    private static final List<String> STEPS = List.of(
            "accepted",
            "stored",
            "looked up",
            "confirmed",
            "handed over to the next step",
            "refreshed from the cache",
            "validated",
            "published");

    private static final List<String> WORRIES =
            List.of("answered slowly", "was retried", "is nearly out of budget", "fell back to the older copy");

    /** With twenty subjects these make two hundred different errors. */
    private static final List<String> FAILURES = List.of(
            "could not be stored, the row is locked",
            "was refused by the other side",
            "ran into a timeout",
            "lost its connection",
            "has no matching account",
            "came twice",
            "holds an amount below zero",
            "cannot be read, the document is cut short",
            "exceeds the limit of its plan",
            "needs a certificate that has expired");

    /** How many lines of a hundred are up to this level; the rest are errors. */
    private static final int INFO = 60;

    private static final int DEBUG = INFO + 27;
    private static final int WARN = DEBUG + 10;

    public Stream<AppLine> all() {
        return IntStream.range(0, count).mapToObj(this::line);
    }

    /** The line at a place, counted from 0. */
    public AppLine line(int index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index).split();
        Instant at = end.minus(HOUR).plusMillis(HOUR.toMillis() * index / count);
        String subject = pick(SUBJECTS, random);
        int share = random.nextInt(100);
        if (share < INFO) {
            return line(at, "INFO", subject, pick(STEPS, random), random);
        }
        if (share < DEBUG) {
            return line(at, "DEBUG", subject, pick(STEPS, random), random);
        }
        if (share < WARN) {
            return line(at, "WARN", subject, pick(WORRIES, random), random);
        }
        return line(at, "ERROR", subject, pick(FAILURES, random), random);
    }

    private static AppLine line(Instant at, String level, String subject, String what, SplittableRandom random) {
        String component = subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1) + "Desk";
        String message = subject + " " + what + " id=" + random.nextInt(1_000_000, 10_000_000) + " customer="
                + random.nextInt(10_000, 100_000) + " took=" + random.nextInt(1, 2_000) + "ms trace="
                + HexFormat.of().toHexDigits(random.nextLong());
        String thread = "http-exec-" + random.nextInt(1, 33);
        // Sixty bits, as a code has, and the same for every line that differs only in its numbers.
        long code = new SplittableRandom((level + subject + what).hashCode()).nextLong() >>> 4;
        return new AppLine(
                at, level, thread, "com.example.shop." + subject + "." + component, component, message, code);
    }

    private static String pick(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
