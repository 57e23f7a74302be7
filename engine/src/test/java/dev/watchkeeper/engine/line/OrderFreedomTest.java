package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A code depends on its line and on nothing else: neither on the lines before it nor on the engine that met it. In full
 * size with {@code -Dwatchkeeper.engine.lines=1000000}.
 */
class OrderFreedomTest {

    private static final int LINES = Integer.getInteger("watchkeeper.engine.lines", 10_000);
    private static final int SHUFFLES = 10;

    @Test
    void in_whatever_order_and_over_however_many_engines_each_line_has_its_code() throws Exception {
        Lines lines = new Lines(GoldenLines.read());
        long[] codes = codes(lines, inOrder(), engines(1));

        List<List<Understanding>> fleets = List.of(engines(1), engines(3), engines(8));
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            int[] order = shuffled(shuffle);
            for (List<Understanding> fleet : fleets) {
                assertThat(Arrays.mismatch(codes(lines, order, fleet), codes))
                        .as("the first line that shuffle %d over %d engines named otherwise", shuffle, fleet.size())
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void the_lines_are_many_different_ones() throws IOException {
        Lines lines = new Lines(GoldenLines.read());

        assertThat(IntStream.range(0, LINES).mapToObj(lines::get).distinct().count())
                .isGreaterThan(LINES * 9L / 10);
    }

    private static List<Understanding> engines(int count) {
        return Stream.generate(Understanding::standard).limit(count).toList();
    }

    private static int[] inOrder() {
        return IntStream.range(0, LINES).toArray();
    }

    private static int[] shuffled(long seed) {
        int[] order = inOrder();
        Random random = new Random(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
        return order;
    }

    /** The engines deal the lines out among them as cards are dealt, and work at the same time. */
    private static long[] codes(Lines lines, int[] order, List<Understanding> engines)
            throws InterruptedException, ExecutionException {
        long[] codes = new long[LINES];
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(engines.size())) {
            for (int engine = 0; engine < engines.size(); engine++) {
                int first = engine;
                Understanding understanding = engines.get(engine);
                parts.add(threads.submit(() -> {
                    for (int i = first; i < order.length; i += engines.size()) {
                        codes[order[i]] = understanding
                                .understand(Samples.raw(lines.get(order[i])))
                                .code()
                                .value();
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        return codes;
    }

    /** As many lines as wanted: the golden ones, after the first round with other digits in each, or more of them. */
    private record Lines(List<String> golden) {

        /** So few digits are other ones by chance in many lines: these get a number of their own. */
        private static final int FEW = 4;

        String get(int number) {
            String line = golden.get(number % golden.size());
            int round = number / golden.size();
            if (round == 0) {
                return line;
            }
            StringBuilder other = new StringBuilder(line);
            Random random = new Random(number);
            int changed = 0;
            for (int i = 0; i < line.length(); i++) {
                // The leading digits are kept: most dates stay dates.
                if (Character.isDigit(line.charAt(i)) && i > 24 && random.nextInt(3) == 0) {
                    other.setCharAt(i, (char) ('0' + random.nextInt(10)));
                    changed++;
                }
            }
            return changed < FEW ? other.append(' ').append(number).toString() : other.toString();
        }
    }
}
