package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.host.SampleQueue;
import dev.watchkeeper.collector.tail.LogFolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/** A shipper over real files, with time that is turned. */
final class Ship {

    final LogFolder logs;
    final SampleQueue samples = new SampleQueue();
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final BatchSink sink;
    private Shipper shipper;

    Ship(Path temp, BatchSink sink) {
        logs = new LogFolder(temp);
        this.sink = sink;
    }

    void start() {
        logs.startCollector();
        shipper = new Shipper(
                "node-1",
                logs.tailer(),
                samples,
                sink,
                new ShipProgress(logs.clock()),
                new ShipMeters(meters),
                new Backoff(new Random(5)),
                logs.clock());
    }

    void kill() throws IOException {
        logs.killCollector();
    }

    void stop() throws IOException {
        logs.stopCollector();
    }

    /** One look at the files, one batch; the pause that it asks for is over when this returns. */
    Duration lookAndShip() throws InterruptedException {
        logs.tailer().look();
        Duration pause = shipper.ship();
        logs.clock().turn(pause);
        return pause;
    }
}
