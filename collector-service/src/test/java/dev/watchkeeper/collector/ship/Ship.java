package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.batch.Packer;
import dev.watchkeeper.collector.host.SampleQueue;
import dev.watchkeeper.collector.tail.LogFolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executor;

/** A shipper over real files, with time that is turned, and answers that come when the test wants them. */
public final class Ship {

    public final LogFolder logs;
    final SampleQueue samples = new SampleQueue();
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final BatchSink sink;
    private final Executor threads;
    private final int atOnce;
    private Shipper shipper;

    /** Every batch is answered at once. */
    public Ship(Path temp, BatchSink sink) {
        this(temp, sink, Runnable::run, 3);
    }

    Ship(Path temp, BatchSink sink, Executor threads, int atOnce) {
        logs = new LogFolder(temp);
        this.sink = sink;
        this.threads = threads;
        this.atOnce = atOnce;
    }

    public void start() {
        logs.startCollector();
        shipper = new Shipper(
                logs.tailer(),
                new Packer("node-1", logs.tailer(), samples, logs.clock()),
                sink,
                threads,
                new FixedShip(atOnce),
                new ShipProgress(logs.clock()),
                new ShipMeters(meters),
                new Backoff(new Random(5)),
                logs.clock());
    }

    public void kill() throws IOException {
        logs.killCollector();
    }

    public void stop() throws IOException {
        logs.stopCollector();
    }

    /** One look at the files, one round; the pause that it asks for is over when this returns. */
    public Duration lookAndShip() {
        logs.tailer().look();
        Duration pause = shipper.ship();
        logs.clock().turn(pause);
        return pause;
    }

    /** What an answer makes it do at once. */
    void ship() {
        shipper.ship();
    }
}
