package dev.watchkeeper.bench.engine;

import dev.watchkeeper.engine.classify.Memory;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;

/** Shows what lines leave behind in the engine when each has a code of its own. */
public final class ManyCodes {

    public static final int CODES = 200_000;

    private static final Instant AT = Instant.parse("2026-01-02T12:00:00Z");
    private static final int LETTERS = 26;
    private static final int WORD = 6;

    private ManyCodes() {}

    public static Memory remembered() {
        Understanding understanding = Understanding.standard();
        for (int i = 0; i < CODES; i++) {
            understanding.understand(new RawLine("the step " + word(i) + " is done", AT, ZoneOffset.UTC));
        }
        return understanding.memory();
    }

    /** A number in letters, which the masker keeps. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        for (int i = 0; i < WORD; i++) {
            word.append((char) ('a' + rest % LETTERS));
            rest /= LETTERS;
        }
        return word.append("-q").toString();
    }
}
