package dev.watchkeeper.e2e.fault;

import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.ApiClient.Answer;
import dev.watchkeeper.testkit.fleet.Fleet;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sends an analyzer a small batch of its own, past the collector, and notes what it says. */
final class Probe {

    /** Not below the watched folder: the oracle does not ask for it. */
    private static final String PATH = "/probe.log";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ApiClient ingest;
    private final String url;
    private final RandomGenerator random;

    Probe(Fleet fleet, RandomGenerator random) {
        this.ingest = fleet.processes().ingestApi();
        this.url = fleet.analyzerUrl() + "/api/v1/batches";
        this.random = random;
    }

    /** Each time another stream, so that each batch is one that can be stored. */
    Answer send() {
        long stream = random.nextLong(1, Long.MAX_VALUE);
        return ingest.tryPost(
                url,
                HandMadeBatch.of(PATH, stream, 0, List.of("2026-01-01 12:00:00,000 INFO [Probe] hello"))
                        .json(),
                PATIENCE);
    }
}
