package dev.watchkeeper.bench.engine;

import dev.watchkeeper.bench.engine.LongLineTimes.Slowest;
import dev.watchkeeper.engine.classify.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of the engine as people read them. */
public final class EngineReport {

    private EngineReport() {}

    /** One row a kind of lines. */
    public static List<String> of(List<Speed> speeds, Memory memory, int secondsARound) {
        List<String> rows = new ArrayList<>();
        rows.add(text(
                "one thread, JDK %s; each in a JVM of its own, %d rounds of %d s to warm up, %d measured",
                Runtime.version(), EngineSpeed.WARMUPS, secondsARound, EngineSpeed.ROUNDS));
        rows.add("");
        rows.add(text("%-12s %12s %10s %9s   %s", "lines", "lines/s", "+-", "us", "bar"));
        for (Speed speed : speeds) {
            String bar =
                    speed.bar() == 0 ? "-" : text(">= %,d, %s", speed.bar(), speed.reachesBar() ? "reached" : "MISSED");
            rows.add(text(
                    "%-12s %,12.0f %,10.0f %,9.3f   %s",
                    speed.lines(), speed.linesASecond(), speed.error(), speed.micros(), bar));
        }
        rows.add("");
        rows.add(text(
                "memory: after %,d different codes %,d decisions are held, %,d at most; %,d were forgotten",
                ManyCodes.CODES, memory.held(), memory.most(), memory.forgotten()));
        return rows;
    }

    /** One row a reader, the slowest first. */
    public static List<String> of(List<Slowest> slowest) {
        List<String> rows = new ArrayList<>();
        rows.add(text(
                "lines of 64 KB: of each reader the slowest of all shapes; bar: under %.0f ms, %s",
                LongLineTimes.BAR_MILLIS, LongLineTimes.reachBar(slowest) ? "reached" : "MISSED"));
        rows.add("");
        rows.add(text("%-20s %8s   %s", "reader", "ms", "shape"));
        slowest.forEach(one -> rows.add(text("%-20s %8.1f   %s", one.reader(), one.millis(), one.shape())));
        return rows;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
