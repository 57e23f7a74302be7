package dev.watchkeeper.bench.engine;

import dev.watchkeeper.bench.line.AccessLines;
import dev.watchkeeper.bench.line.AppLine;
import dev.watchkeeper.bench.line.AppLines;
import dev.watchkeeper.bench.line.MixedLines;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.redact.RedactSettings;
import dev.watchkeeper.engine.redact.Redactor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One line a call, from its text to format, fields, code and class. JMH makes the loops. */
@State(Scope.Thread)
public class EngineBenchmark {

    /** More than any cache of a processor holds, so that lines come as new as they do from a file. */
    private static final int LINES = 50_000;

    private static final long SEED = 7;
    private static final Instant END = Instant.parse("2026-01-02T12:00:00Z");

    private final Understanding understanding = Understanding.standard();
    private final Redactor redactor =
            new Redactor(RedactSettings.STANDARD, new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));
    private final Lines application =
            Lines.of(new AppLines(SEED, LINES, END).all().map(AppLine::text));
    private final Lines access = Lines.of(new AccessLines(SEED, LINES, END).all());
    private final Lines mixed = Lines.of(new MixedLines(SEED, LINES, END).all());

    @Benchmark
    public UnderstoodLine application() {
        return understood(application);
    }

    @Benchmark
    public UnderstoodLine access() {
        return understood(access);
    }

    @Benchmark
    public UnderstoodLine mixed() {
        return understood(mixed);
    }

    /** Most lines are clean, so this is what redaction costs. */
    @Benchmark
    public String redact() {
        return redactor.redact(application.next());
    }

    private UnderstoodLine understood(Lines lines) {
        return understanding.understand(new RawLine(lines.next(), END, ZoneOffset.UTC));
    }

    /** Lines one after the other, again and again. */
    private static final class Lines {

        private final String[] texts;
        private int at;

        private Lines(String[] texts) {
            this.texts = texts;
        }

        static Lines of(Stream<String> texts) {
            return new Lines(texts.toArray(String[]::new));
        }

        String next() {
            at = at + 1 == texts.length ? 0 : at + 1;
            return texts[at];
        }
    }
}
