package dev.watchkeeper.collector.bad;

import java.time.Instant;

final class AsksTheTime {

    Instant time() {
        return Instant.now();
    }
}
