package dev.watchkeeper.bench.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** Figures as people and programs read them. */
public record IngestReport(Machine machine, int lines, int runs, Figures figures) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One row a figure, what it means at its end. */
    public String table() {
        Figures.Copy copy = figures.copy();
        Figures.Pipeline pipeline = figures.pipeline();
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
                String.format(Locale.ROOT, "%-26s %11s %11s", "", "pipeline", "COPY"),
                row(
                        "lines/s",
                        "%,.0f",
                        pipeline.foldedLinesASecond(),
                        copy.linesASecond(),
                        "file to stored and folded; COPY: parsed lines to rows"),
                alone("lines/s until stored", "%,.0f", pipeline.storedLinesASecond(), "file to stored, folded or not"),
                alone(
                        "CPU s/million collector",
                        "%.2f",
                        pipeline.collectorCpuSecondsAMillion(),
                        "user and system time, warm-up of the JVM included"),
                alone("CPU s/million analyzer", "%.2f", pipeline.analyzerCpuSecondsAMillion(), "likewise"),
                row(
                        "CPU s/million PostgreSQL",
                        "%.2f",
                        pipeline.postgresCpuSecondsAMillion(),
                        copy.postgresCpuSecondsAMillion(),
                        "the server with all its processes"),
                row(
                        "CPU s/million together",
                        "%.2f",
                        pipeline.cpuSecondsAMillion(),
                        copy.postgresCpuSecondsAMillion(),
                        "COPY: without the client and the parsing"),
                row(
                        "bytes on disk a line",
                        "%.1f",
                        pipeline.bytesALine(),
                        copy.bytesALine(),
                        "tables, TOAST and indexes as they lie at the end"));
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers and strings are always JSON", e);
        }
    }

    private static String row(String name, String format, double pipeline, double copy, String meaning) {
        return line(
                name, String.format(Locale.ROOT, format, pipeline), String.format(Locale.ROOT, format, copy), meaning);
    }

    private static String alone(String name, String format, double pipeline, String meaning) {
        return line(name, String.format(Locale.ROOT, format, pipeline), "-", meaning);
    }

    private static String line(String name, String pipeline, String copy, String meaning) {
        return String.format(Locale.ROOT, "%-26s %11s %11s   %s", name, pipeline, copy, meaning);
    }
}
