package dev.watchkeeper.collector.ship;

import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What an operator asks of shipping: how much, and how it is received. A batch counts by its worst answer. */
public final class ShipMeters {

    private final MeterRegistry registry;

    public ShipMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Verdict verdict : Verdict.values()) {
            batches(verdict, 0);
        }
        lines(0);
    }

    void batch(Verdict worst) {
        batches(worst, 1);
    }

    /** Lines that are stored. */
    void lines(long count) {
        registry.counter("watchkeeper_ship_lines").increment((double) count);
    }

    private void batches(Verdict verdict, int count) {
        String answer = verdict.name().toLowerCase(Locale.ROOT);
        registry.counter("watchkeeper_ship_batches", "answer", answer).increment((double) count);
    }
}
