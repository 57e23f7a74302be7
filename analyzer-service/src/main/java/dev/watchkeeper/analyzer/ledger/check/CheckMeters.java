package dev.watchkeeper.analyzer.ledger.check;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The last check as gauges, whichever replica made it; not a number as long as there is none. */
@ApplicationScoped
public class CheckMeters {

    private final AtomicReference<@Nullable Checked> last = new AtomicReference<>();
    private final Counter failures;

    public CheckMeters(MeterRegistry meters) {
        failures = meters.counter("watchkeeper_ledger_check_failures");
        gauge(meters, "unaccounted_bytes", checked -> checked.sums().bytesUnaccounted());
        gauge(meters, "missing_lines", checked -> checked.sums().linesMissing());
        gauge(meters, "uneven_streams", checked -> checked.sums().streamsUneven());
        gauge(meters, "lost_bytes", checked -> checked.sums().bytesLost());
        gauge(meters, "lost_lines", checked -> checked.sums().linesLost());
        gauge(meters, "timestamp_seconds", checked -> checked.checkedAt().toEpochMilli() / 1e3);
    }

    void show(Checked checked) {
        last.set(checked);
    }

    void countFailure() {
        failures.increment();
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<Checked> value) {
        meters.gauge("watchkeeper_ledger_check_" + name, last, reference -> {
            Checked checked = reference.get();
            return checked == null ? Double.NaN : value.applyAsDouble(checked);
        });
    }
}
