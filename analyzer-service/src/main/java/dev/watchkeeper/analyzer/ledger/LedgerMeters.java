package dev.watchkeeper.analyzer.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What this process wrote into the ledger since its start, by outcome. */
@ApplicationScoped
public class LedgerMeters {

    private final Map<Outcome, Counter> bytes = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Counter> lines = new EnumMap<>(Outcome.class);

    public LedgerMeters(MeterRegistry meters) {
        // All are there from the start: a loss that was never seen is a 0 and not a hole.
        for (Outcome outcome : Outcome.values()) {
            bytes.put(outcome, meters.counter("watchkeeper_ledger_bytes", "outcome", outcome.word()));
            lines.put(outcome, meters.counter("watchkeeper_ledger_lines", "outcome", outcome.word()));
        }
    }

    /** Called when the transaction that wrote them is committed. */
    public void count(List<LedgerEntry> committed) {
        for (LedgerEntry entry : committed) {
            add(bytes, entry.outcome(), entry.bytes());
            add(lines, entry.outcome(), entry.lines());
        }
    }

    private static void add(Map<Outcome, Counter> counters, Outcome outcome, long amount) {
        Counter counter = counters.get(outcome);
        if (counter != null) {
            counter.increment((double) amount);
        }
    }
}
