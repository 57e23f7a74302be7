package dev.watchkeeper.engine.detect;

import java.time.Instant;

/** One value of a series. */
public record Sample(Instant at, double value) {

    public Sample {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample is a finite number, got " + value);
        }
    }
}
