package dev.watchkeeper.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of every format, and of none, stretched to 64 KB in the ways that make scanners slow. */
public final class LongLines {

    static final String SAMPLES = "/long-line-samples.txt";

    /** Digits, quotes, blanks, brackets, escapes, chains of pairs, paths, names, frames: whatever is searched for an end. */
    private static final List<String> UNITS = List.of(
            "x",
            "7",
            "word ",
            " ",
            "\t",
            "\"",
            "'",
            "`",
            "\\",
            "\\\"",
            "\"a\" ",
            "'a ",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "[a] ",
            "(a) ",
            "{\"a\":",
            "{\"a\":{\"b\":1},",
            "[[1],",
            "a=1 ",
            "a=\"1\" ",
            "a=",
            "user=anna ",
            "status=",
            "/",
            "/a",
            "://a",
            ":",
            "::",
            "1:",
            "a: ",
            ".",
            "a.",
            "1.",
            "10.0.0.1 ",
            "10.0.0.1, ",
            "fe80:",
            "-",
            "1-",
            "_",
            "@",
            "a@b.c ",
            "%41",
            "$",
            "#",
            "|",
            ",",
            "1,",
            ";",
            "=",
            "&a=b",
            "0x1f ",
            "2026-01-02 15:04:05 ",
            "12:00:00 ",
            "Jan  2 ",
            "took 12 ms ",
            "from 10.0.0.1 ",
            "for user anna ",
            "GET /a ",
            "HTTP 503 ",
            "error code 7 ",
            "Error: ",
            "a.B: ",
            "a.BException: ",
            "\u001b[31m",
            "\u00e4",
            "\u202e",
            "\ud83d\ude80",
            "\n",
            "\n\tat a.B.c(D.java:1)",
            "\nCaused by: a.B: c",
            "\n  File \"a.py\", line 1, in b",
            "\n    at a (/b.js:1:2)",
            "\n   at A.B.C() in d.cs:line 1",
            "\n#1 /a.php(1): b()",
            "\n\tfrom a.rb:1:in `b'",
            "\nmain.a(0x1)\n\t/a.go:1 +0x1d",
            "\n   1: a::b\n             at ./a.rs:1:5");

    private static final List<String> JOINED =
            List.of("\tat a.B.c(D.java:1)", "Caused by: a.B: c", "  ", "", "}", "goroutine 1 [running]:");

    private LongLines() {}

    /** For the engine as a whole: each sample with each unit at its end, in its middle and at its beginning. */
    public static Stream<LongLine> ofFormats() {
        return samples().stream().flatMap(sample -> UNITS.stream().flatMap(unit -> stretched(sample, unit)));
    }

    /** For the masker alone: nothing but the units. */
    public static Stream<LongLine> ofMasker() {
        return UNITS.stream().map(unit -> LongLine.of("masker", shown(unit), filled(unit, LongLine.LENGTH)));
    }

    /** For the joiner: the units, and behind a first line as many continuations as fit. */
    public static Stream<LongLine> ofJoiner() {
        return Stream.concat(
                UNITS.stream().map(unit -> LongLine.of("joiner", shown(unit), filled(unit, LongLine.LENGTH))),
                JOINED.stream()
                        .map(line -> LongLine.of(
                                "joiner", "lines of " + shown(line), filled("x\n" + line + "\n", LongLine.LENGTH))));
    }

    private static Stream<LongLine> stretched(Sample sample, String unit) {
        String text = sample.text();
        int middle = text.length() / 2;
        String filling = filled(unit, LongLine.LENGTH);
        return Stream.of(
                LongLine.of(sample.format(), "… " + shown(unit), text + filling),
                LongLine.of(
                        sample.format(),
                        shown(unit) + " within",
                        text.substring(0, middle)
                                + filling.substring(0, LongLine.LENGTH - text.length())
                                + text.substring(middle)),
                LongLine.of(
                        sample.format(),
                        shown(unit) + " …",
                        filling.substring(0, LongLine.LENGTH - text.length()) + text));
    }

    private static String filled(String unit, int length) {
        return unit.repeat(length / unit.length() + 1);
    }

    private static String shown(String unit) {
        StringBuilder shown = new StringBuilder();
        for (char c : unit.toCharArray()) {
            shown.append(
                    c == '\n' ? "\\n" : c == '\t' ? "\\t" : c < ' ' || c > 126 ? String.format("\\u%04x", (int) c) : c);
        }
        return "'" + shown + "'";
    }

    /** A line that one format reads. */
    record Sample(String format, String text) {}

    static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (String line : resource().split("\n")) {
            int bar = line.indexOf('|');
            String text = line.substring(bar + 1).replace("\\n", "\n").replace("\\t", "\t");
            samples.add(new Sample(line.substring(0, bar), text));
        }
        return samples;
    }

    private static String resource() {
        try (InputStream in = LongLines.class.getResourceAsStream(SAMPLES)) {
            if (in == null) {
                throw new IllegalStateException(SAMPLES + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
