package dev.watchkeeper.analyzer.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much the front door lets in. */
@ConfigMapping(prefix = "watchkeeper.analyzer.ingest")
public interface IngestConfig {

    /** The largest batch after inflating; more is answered 413. */
    @WithDefault("32M")
    MemorySize maxInflated();

    /** Memory for everything under way, from the first byte of a body to its answer; without it a third of the heap. */
    Optional<MemorySize> maxInFlightBytes();

    /** Batches unfolded and stored at once; the others wait their turn. */
    @WithDefault("8")
    int maxInFlight();

    /** How long a sender waits for the answer to a body that has come; then it is answered 503. */
    @WithDefault("1500ms")
    Duration patience();
}
