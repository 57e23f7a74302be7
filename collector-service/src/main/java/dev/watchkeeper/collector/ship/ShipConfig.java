package dev.watchkeeper.collector.ship;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where batches go, and how many at once. */
@ConfigMapping(prefix = "watchkeeper.collector.ship")
public interface ShipConfig {

    /** The analyzer's address, without a path. */
    @WithDefault("http://127.0.0.1:8082")
    URI analyzerUrl();

    /** The token that the analyzer asks for, with the scope {@code ingest}. */
    Optional<String> token();

    /** What this machine is called; without it, its host name. */
    Optional<String> node();

    /** How long a connection may take to come about. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the analyzer may take to answer a batch. */
    @WithDefault("30s")
    Duration timeout();

    /** Ways out at once, each with streams of its own, and on each of them three batches at most. */
    @WithDefault("3")
    int atOnce();

    /** Bytes of lines in memory at once, for all batches that are under way or prepared. */
    @WithDefault("8M")
    MemorySize atOnceBytes();
}
