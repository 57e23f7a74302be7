package dev.watchkeeper.bench.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.bench.ingest.Figures.Pipeline;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Figures as people and programs read them. */
public record IngestReport(Machine machine, int lines, int runs, Figures figures) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One row a figure: what it means at its end. */
    public String table() {
        Figures.Copy copy = figures.copy();
        Figures.Steps steps = figures.steps();
        double rows = copy.postgresCpuSecondsAMillion();
        return String.join(
                "\n",
                String.format(
                        Locale.ROOT,
                        "%,d lines, %s; %d cores, JDK %s, PostgreSQL %s",
                        lines,
                        runs == 1 ? "one run" : "medians of " + runs + " runs",
                        machine.cores(),
                        machine.jdk(),
                        machine.postgres()),
                "",
                line("", "COPY", "1st file", "2nd file", "3rd file", "of COPY", "")
                        .stripTrailing(),
                row(
                        "lines/s",
                        "%,.0f",
                        copy.linesASecond(),
                        Pipeline::foldedLinesASecond,
                        "file to stored, understood and folded; COPY: parsed lines to rows"),
                row(
                        "lines/s until stored",
                        "%,.0f",
                        copy.linesASecond(),
                        Pipeline::storedLinesASecond,
                        "folded or not"),
                row(
                        "CPU s/million collector",
                        "%.2f",
                        Double.NaN,
                        Pipeline::collectorCpuSecondsAMillion,
                        "user and system time"),
                row(
                        "CPU s/million analyzer",
                        "%.2f",
                        Double.NaN,
                        Pipeline::analyzerCpuSecondsAMillion,
                        "user and system time"),
                row(
                        "CPU s/million PostgreSQL",
                        "%.2f",
                        rows,
                        Pipeline::postgresCpuSecondsAMillion,
                        "the server with all its processes"),
                row(
                        "CPU s/million together",
                        "%.2f",
                        rows,
                        Pipeline::cpuSecondsAMillion,
                        "COPY: without the client and the parsing"),
                "",
                line("server CPU s/million", "COPY", "", "", "step", "COPY/step", "")
                        .stripTrailing(),
                step(
                        "store",
                        rows,
                        steps.store(),
                        "transaction A: parsed lines to chunks, cursor, ledger, what the fold is due"),
                step("fold", rows, steps.fold(), "transaction B: counters, codes, issues"),
                step("pack", rows, steps.pack(), "transaction C: later, in the background"),
                "",
                line("", "COPY", "", "stored", "packed", "of COPY", "").stripTrailing(),
                line(
                        "bytes on disk a line",
                        text("%.1f", copy.bytesALine()),
                        "",
                        text("%.1f", steps.bytesALineFresh()),
                        text("%.1f", steps.bytesALinePacked()),
                        text("%.2f x", steps.bytesALinePacked() / copy.bytesALine()),
                        "tables, TOAST and indexes, all of them"));
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and strings are always JSON", e);
        }
    }

    /** @param copy not a number where COPY has no such figure */
    private String row(String name, String format, double copy, ToDoubleFunction<Pipeline> figure, String meaning) {
        double third = figure.applyAsDouble(figures.third());
        return line(
                name,
                text(format, copy),
                text(format, figure.applyAsDouble(figures.first())),
                text(format, figure.applyAsDouble(figures.second())),
                text(format, third),
                text("%.2f x", third / copy),
                meaning);
    }

    private static String step(String name, double copy, double step, String meaning) {
        return line(
                name,
                text("%.2f", copy),
                "",
                "",
                text("%.2f", step),
                text("%.2f x", step > 0 ? copy / step : Double.NaN),
                meaning);
    }

    private static String text(String format, double figure) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, format, figure);
    }

    private static String line(
            String name, String copy, String first, String second, String third, String ratio, String meaning) {
        return String.format(
                Locale.ROOT, "%-26s %10s %10s %10s %10s %10s   %s", name, copy, first, second, third, ratio, meaning);
    }
}
