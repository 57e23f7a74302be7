package dev.watchkeeper.bench.engine;

import dev.watchkeeper.bench.line.AppLine;
import dev.watchkeeper.bench.line.AppLines;
import dev.watchkeeper.bench.line.MixedLines;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.code.Code;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One line a call through the whole rule book, when its code is new and when it is known. Requests are left out: their text is not looked at. */
@State(Scope.Thread)
public class RuleBookBenchmark {

    private static final int LINES = 20_000;
    private static final long SEED = 11;
    private static final Instant END = Instant.parse("2026-01-02T12:00:00Z");

    private final RuleBook book = RuleBook.standard();
    private final UnderstoodLine[] lines = lines();
    private int at;
    private long newest;

    /** The book forgets, so a code that is never repeated is new to it for ever. */
    @Benchmark
    public Optional<Match> cold() {
        UnderstoodLine line = next();
        newest++;
        return book.match(new Code(newest), line.skeleton(), line.parsed());
    }

    @Benchmark
    public Optional<Match> cached() {
        UnderstoodLine line = next();
        return book.match(line.code(), line.skeleton(), line.parsed());
    }

    private UnderstoodLine next() {
        at = at + 1 == lines.length ? 0 : at + 1;
        return lines[at];
    }

    private static UnderstoodLine[] lines() {
        Understanding understanding = Understanding.standard();
        return Stream.concat(
                        new AppLines(SEED, LINES, END).all().map(AppLine::text), new MixedLines(SEED, LINES, END).all())
                .map(text -> understanding.understand(new RawLine(text, END, ZoneOffset.UTC)))
                .filter(line -> !line.parsed().request())
                .toArray(UnderstoodLine[]::new);
    }
}
