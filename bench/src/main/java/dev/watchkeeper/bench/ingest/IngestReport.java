package dev.watchkeeper.bench.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Figures as people and programs read them. */
public record IngestReport(Machine machine, int lines, int runs, Figures figures) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One row a figure: what it means at its end. */
    public String table() {
        Figures.Copy copy = figures.copy();
        Figures.Steps steps = figures.steps();
        Figures.Pipeline cold = figures.cold();
        Figures.Pipeline warm = figures.warm();
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
                line("", "COPY", "cold", "warm", "of COPY", "").stripTrailing(),
                row(
                        "lines/s",
                        "%,.0f",
                        copy.linesASecond(),
                        cold.foldedLinesASecond(),
                        warm.foldedLinesASecond(),
                        "file to stored, understood and folded; COPY: parsed lines to rows"),
                row(
                        "lines/s until stored",
                        "%,.0f",
                        copy.linesASecond(),
                        cold.storedLinesASecond(),
                        warm.storedLinesASecond(),
                        "folded or not"),
                alone(
                        "CPU s/million collector",
                        cold.collectorCpuSecondsAMillion(),
                        warm.collectorCpuSecondsAMillion()),
                alone("CPU s/million analyzer", cold.analyzerCpuSecondsAMillion(), warm.analyzerCpuSecondsAMillion()),
                row(
                        "CPU s/million PostgreSQL",
                        "%.2f",
                        rows,
                        cold.postgresCpuSecondsAMillion(),
                        warm.postgresCpuSecondsAMillion(),
                        "the server with all its processes"),
                row(
                        "CPU s/million together",
                        "%.2f",
                        rows,
                        cold.cpuSecondsAMillion(),
                        warm.cpuSecondsAMillion(),
                        "COPY: without the client and the parsing"),
                "",
                line("server CPU s/million", "COPY", "", "step", "COPY/step", "")
                        .stripTrailing(),
                step(
                        "store",
                        rows,
                        steps.store(),
                        "transaction A: parsed lines to chunks, cursor, ledger, what the fold is due"),
                step("fold", rows, steps.fold(), "transaction B: counters, codes, issues"),
                step("pack", rows, steps.pack(), "transaction C: later, in the background"),
                "",
                row(
                        "bytes on disk a line",
                        "%.1f",
                        copy.bytesALine(),
                        steps.bytesALineFresh(),
                        steps.bytesALinePacked(),
                        "cold: as stored, warm: packed; tables, TOAST and indexes, all of them"));
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and strings are always JSON", e);
        }
    }

    private static String row(String name, String format, double copy, double cold, double warm, String meaning) {
        return line(
                name, text(format, copy), text(format, cold), text(format, warm), text("%.2f x", warm / copy), meaning);
    }

    private static String alone(String name, double cold, double warm) {
        return line(name, "-", text("%.2f", cold), text("%.2f", warm), "-", "user and system time");
    }

    private static String step(String name, double copy, double step, String meaning) {
        return line(name, text("%.2f", copy), "", text("%.2f", step), text("%.2f x", copy / step), meaning);
    }

    private static String text(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }

    private static String line(String name, String copy, String cold, String warm, String ratio, String meaning) {
        return String.format(Locale.ROOT, "%-26s %10s %10s %10s %10s   %s", name, copy, cold, warm, ratio, meaning);
    }
}
