package dev.watchkeeper.analyzer.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the front door lets in. */
@ConfigMapping(prefix = "watchkeeper.analyzer.ingest")
public interface IngestConfig {

    /** The largest batch after inflating; more is answered 413. */
    @WithDefault("32M")
    MemorySize maxInflated();

    /** Batches under way at once; one more is answered 503 with Retry-After. */
    @WithDefault("8")
    int maxInFlight();

    /** Bodies inflated at once; the others wait their turn. */
    @WithDefault("4")
    int maxInflating();
}
