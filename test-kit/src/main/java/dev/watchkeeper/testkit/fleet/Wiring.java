package dev.watchkeeper.testkit.fleet;

import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fault.HttpFaults;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How four processes are put together. {@link #plain} is one of each with nothing in between.
 *
 * @param analyzers how many share the work; more than one are reached in turn
 * @param database empty for a fresh one on the JVM's shared server
 * @param databaseProxied whether the services reach the database through a proxy
 * @param ingestFaults what the proxy between collector and analyzers does; empty for no such proxy
 * @param analyzerKeys environment of each analyzer
 */
public record Wiring(
        int analyzers,
        Optional<TestDatabase> database,
        boolean databaseProxied,
        Optional<HttpFaults> ingestFaults,
        Map<String, String> analyzerKeys) {

    public Wiring {
        analyzerKeys = Map.copyOf(analyzerKeys);
        if (analyzers < 1 || (analyzers > 1 && ingestFaults.isEmpty())) {
            throw new IllegalArgumentException("several analyzers are reached through a proxy");
        }
    }

    public static Wiring plain() {
        return new Wiring(1, Optional.empty(), false, Optional.empty(), Map.of());
    }

    /** The collector reaches its analyzers through a proxy, in turn. */
    public Wiring withAnalyzersBehind(HttpFaults faults, int count) {
        return new Wiring(count, database, databaseProxied, Optional.of(faults), analyzerKeys);
    }

    public Wiring on(TestDatabase other) {
        return new Wiring(analyzers, Optional.of(other), databaseProxied, ingestFaults, analyzerKeys);
    }

    public Wiring withDatabaseBehindProxy() {
        return new Wiring(analyzers, database, true, ingestFaults, analyzerKeys);
    }

    public Wiring withAnalyzerKey(String variable, String value) {
        Map<String, String> more = new HashMap<>(analyzerKeys);
        more.put(variable, value);
        return new Wiring(analyzers, database, databaseProxied, ingestFaults, more);
    }
}
