package dev.watchkeeper.collector.ship;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where batches go in a test. */
public record FixedShip(URI analyzerUrl, Duration timeout, int atOnce) implements ShipConfig {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    public FixedShip(URI analyzerUrl, Duration timeout) {
        this(analyzerUrl, timeout, 3);
    }

    FixedShip(int atOnce) {
        this(NOWHERE, Duration.ofSeconds(20), atOnce);
    }

    @Override
    public Optional<String> token() {
        return Optional.empty();
    }

    @Override
    public Optional<String> node() {
        return Optional.empty();
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public MemorySize atOnceBytes() {
        return new MemorySize(BigInteger.valueOf(8 << 20));
    }
}
