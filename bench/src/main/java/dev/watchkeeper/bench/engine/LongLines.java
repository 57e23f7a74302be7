package dev.watchkeeper.bench.engine;

import dev.watchkeeper.testkit.hostile.HostileText;
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

    private static final List<String> JOINED =
            List.of("\tat a.B.c(D.java:1)", "Caused by: a.B: c", "  ", "", "}", "goroutine 1 [running]:");

    private LongLines() {}

    /** For the engine as a whole: each sample with each unit at its end, in its middle and at its beginning. */
    public static Stream<LongLine> ofFormats() {
        return samples().stream()
                .flatMap(sample -> HostileText.UNITS.stream().flatMap(unit -> stretched(sample, unit)));
    }

    /** For the engine as a whole: what begins like something known and never comes to its end. */
    public static Stream<LongLine> ofOpenings() {
        return HostileText.OPENINGS.stream()
                .flatMap(opening -> HostileText.UNITS.stream()
                        .map(unit -> LongLine.of(
                                "opening",
                                shown(opening) + " … " + shown(unit),
                                opening + filled(unit, LongLine.LENGTH))));
    }

    /** For the engine as a whole: nothing but what it looks for in a text. */
    public static Stream<LongLine> ofText() {
        return Stream.concat(HostileText.UNITS.stream(), HostileText.WORDS.stream())
                .map(piece -> LongLine.of("text", shown(piece), filled(piece, LongLine.LENGTH)));
    }

    /** For the masker alone: nothing but the units. */
    public static Stream<LongLine> ofMasker() {
        return HostileText.UNITS.stream()
                .map(unit -> LongLine.of("masker", shown(unit), filled(unit, LongLine.LENGTH)));
    }

    /** For the joiner: the units, and behind a first line as many continuations as fit. */
    public static Stream<LongLine> ofJoiner() {
        return Stream.concat(
                HostileText.UNITS.stream()
                        .map(unit -> LongLine.of("joiner", shown(unit), filled(unit, LongLine.LENGTH))),
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
