package dev.watchkeeper.bench.engine;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.LineJoiner;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.mask.Masker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What lines of 64 KB cost: of each reader the slowest shape, from the slowest reader on. */
public final class LongLineTimes {

    public static final double BAR_MILLIS = 250;

    /** The quickest of so many counts, for the others met the machine at other work. */
    private static final int TRIES = 3;

    private static final Instant AT = Instant.parse("2026-01-02T12:00:00Z");

    private final Understanding understanding = Understanding.standard();
    private final Masker masker = new Masker();

    /** The slowest shape of one reader. */
    public record Slowest(String reader, String shape, double millis) {}

    public static boolean reachBar(List<Slowest> slowest) {
        return slowest.stream().allMatch(one -> one.millis() < BAR_MILLIS);
    }

    public List<Slowest> measured() {
        Map<String, Slowest> slowest = new LinkedHashMap<>();
        measure(LongLines.ofFormats(), this::understand, slowest);
        measure(LongLines.ofOpenings(), this::understand, slowest);
        measure(LongLines.ofText(), this::understand, slowest);
        measure(LongLines.ofMasker(), masker::mask, slowest);
        measure(LongLines.ofJoiner(), LongLineTimes::join, slowest);
        return slowest.values().stream()
                .sorted(Comparator.comparingDouble(Slowest::millis).reversed())
                .toList();
    }

    private static void measure(Stream<LongLine> lines, Consumer<String> reader, Map<String, Slowest> slowest) {
        lines.forEach(line -> slowest.merge(
                line.reader(),
                new Slowest(line.reader(), line.shape(), millis(line.text(), reader)),
                (one, other) -> one.millis() < other.millis() ? other : one));
    }

    private static double millis(String text, Consumer<String> reader) {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            reader.accept(text);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest / 1e6;
    }

    private void understand(String text) {
        understanding.understand(new RawLine(text, AT, ZoneOffset.UTC));
    }

    private static void join(String text) {
        LineJoiner joiner = new LineJoiner(JoinRules.NONE);
        if (text.startsWith("x\n")) {
            text.lines().forEach(line -> joiner.take(line, 0));
        } else {
            joiner.take(text, 0);
            joiner.take(text, 1);
        }
        joiner.flush();
    }
}
