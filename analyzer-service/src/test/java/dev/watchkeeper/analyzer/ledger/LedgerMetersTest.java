package dev.watchkeeper.analyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final LedgerMeters meters = new LedgerMeters(registry);

    @Test
    void each_outcome_is_counted_by_itself() {
        meters.count(List.of(
                new LedgerEntry(1, Outcome.STORED, 100, 3),
                new LedgerEntry(1, Outcome.LOST_DELETED, 40, 0),
                new LedgerEntry(2, Outcome.STORED, 10, 1)));

        assertThat(counted("bytes", "stored")).isEqualTo(110);
        assertThat(counted("lines", "stored")).isEqualTo(4);
        assertThat(counted("bytes", "lost_deleted")).isEqualTo(40);
        assertThat(counted("lines", "lost_deleted")).isZero();
    }

    @Test
    void an_outcome_that_never_was_is_a_zero() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(counted("bytes", outcome.word())).isZero();
        }
    }

    private double counted(String what, String outcome) {
        return registry.get("watchkeeper_ledger_" + what)
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
