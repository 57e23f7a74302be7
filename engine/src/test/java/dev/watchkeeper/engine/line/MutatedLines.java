package dev.watchkeeper.engine.line;

import java.util.List;
import java.util.Random;

/** Lines that are nearly some that were given: a few places of one of them cut, doubled, put together or overwritten. */
final class MutatedLines {

    private static final int MOST_MUTATIONS = 4;
    private static final int MOST_STRETCHED = 300;

    private final Random random;
    private final List<String> lines;

    MutatedLines(long seed, List<String> lines) {
        this.random = new Random(seed);
        this.lines = lines;
    }

    String next() {
        String line = pick();
        int mutations = 1 + random.nextInt(MOST_MUTATIONS);
        for (int i = 0; i < mutations; i++) {
            line = mutated(line);
        }
        return line;
    }

    private String mutated(String line) {
        int from = random.nextInt(line.length() + 1);
        int to = Math.min(line.length(), from + random.nextInt(random.nextInt(4) == 0 ? 40 : 4));
        return switch (random.nextInt(8)) {
            case 0 -> line.substring(0, from);
            case 1 -> line.substring(0, from) + line.substring(to);
            case 2 -> line.substring(0, to) + line.substring(from);
            case 3 -> line.substring(0, from) + HostileLines.piece(random) + line.substring(to);
            case 4 -> line.substring(0, from) + tail(pick());
            case 5 -> line.substring(0, from) + (char) ('0' + random.nextInt(10)) + line.substring(to);
            case 6 -> line.substring(0, from) + (char) random.nextInt(0x10000) + line.substring(from);
            default -> line.substring(0, to) + stretched(line, from, to) + line.substring(to);
        };
    }

    private String tail(String line) {
        return line.substring(random.nextInt(line.length() + 1));
    }

    private String stretched(String line, int from, int to) {
        return line.substring(from, to).repeat(random.nextInt(1 + MOST_STRETCHED / (1 + to - from)));
    }

    private String pick() {
        return lines.get(random.nextInt(lines.size()));
    }
}
