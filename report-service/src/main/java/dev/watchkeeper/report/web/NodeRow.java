package dev.watchkeeper.report.web;

import dev.watchkeeper.report.overview.Overview.NodeNow;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A node at a glance. */
public record NodeRow(String node, List<Gauge> gauges, String load, Moment seen, boolean silent) {

    /** A sample comes every few seconds; without one for this long, something is wrong with the node or its collector. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(90);

    private static final double TIGHT = 75;
    private static final double FULL = 90;

    /** A share of something, from 0 to 100; the tone is a style's name. */
    public record Gauge(String name, String words, int filled, String tone) {

        static Gauge of(String name, @Nullable Double percent) {
            if (percent == null) {
                return new Gauge(name, "unknown", 0, "unknown");
            }
            int filled = Math.toIntExact(Math.round(Math.clamp(percent, 0, 100)));
            return new Gauge(
                    name,
                    Words.percent(percent),
                    filled,
                    percent >= FULL ? "full" : percent >= TIGHT ? "tight" : "fine");
        }
    }

    static NodeRow of(NodeNow node) {
        Duration age = Duration.ofSeconds(node.ageSeconds());
        return new NodeRow(
                node.node(),
                List.of(
                        Gauge.of("CPU", node.cpuPercent()),
                        Gauge.of("Memory", node.memoryPercent()),
                        Gauge.of("Disk", node.diskPercent())),
                String.format(Locale.ROOT, "%.2f", node.load1()),
                Moment.ago(node.at(), node.at().plus(age)),
                age.compareTo(SILENT_AFTER) >= 0);
    }
}
