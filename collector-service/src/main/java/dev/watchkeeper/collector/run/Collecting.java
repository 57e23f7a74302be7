package dev.watchkeeper.collector.run;

import dev.watchkeeper.collector.batch.Packer;
import dev.watchkeeper.collector.discover.DiscoverConfig;
import dev.watchkeeper.collector.discover.Discovery;
import dev.watchkeeper.collector.discover.FolderWatch;
import dev.watchkeeper.collector.host.HostConfig;
import dev.watchkeeper.collector.host.HostSampler;
import dev.watchkeeper.collector.host.SampleQueue;
import dev.watchkeeper.collector.life.Beginning;
import dev.watchkeeper.collector.life.Lives;
import dev.watchkeeper.collector.ship.Backoff;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.ship.ShipConfig;
import dev.watchkeeper.collector.ship.ShipMeters;
import dev.watchkeeper.collector.ship.ShipProgress;
import dev.watchkeeper.collector.ship.Shipper;
import dev.watchkeeper.collector.state.StateFolder;
import dev.watchkeeper.collector.tail.Checkpoints;
import dev.watchkeeper.collector.tail.TailConfig;
import dev.watchkeeper.collector.tail.Tailer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The plain objects, put together, and the loops over them. */
final class Collecting {

    /**
     * Four times this is the two seconds that a stop may take: for the loops to finish and to give up, for the batches
     * under way to be answered and to be given up.
     */
    private static final Duration PATIENCE = Duration.ofMillis(450);

    private static final Duration ONCE_FOR_ALL = Duration.ofDays(10_000);

    private final Clock clock;
    private final StateFolder folder;
    private final Tailer tailer;
    private final Looking looking;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("collector-send-", 0).factory());
    private final Shipper shipper;
    private final List<Loop> loops;

    Collecting(
            DiscoverConfig discover,
            TailConfig tail,
            ShipConfig ship,
            HostConfig host,
            BatchSink sink,
            Lives lives,
            ShipProgress progress,
            MeterRegistry meters,
            Clock clock) {
        this.clock = clock;
        String node = NodeName.of(ship.node());
        SecureRandom random = new SecureRandom();
        Discovery discovery = new Discovery(
                discover.watch().orElse(List.of()), discover.exclude().orElse(List.of()));
        folder = StateFolder.take(tail.stateFolder());
        tailer = new Tailer(node, discovery, new Checkpoints(folder), tail.grace(), clock, random);
        meters.gauge("watchkeeper_collector_files", tailer, Tailer::fileCount);
        meters.gauge("watchkeeper_collector_lag_bytes", tailer, Tailer::lagBytes);
        SampleQueue samples = new SampleQueue();
        HostSampler sampler = new HostSampler(clock);
        shipper = new Shipper(
                tailer,
                new Packer(node, tailer, samples, clock),
                sink,
                threads,
                ship,
                progress,
                new ShipMeters(meters),
                new Backoff(random),
                clock);
        Beginning beginning = new Beginning(node, tailer, lives, new Backoff(random));
        looking = new Looking(tailer, FolderWatch.open(), discover.every(), clock);
        Loop tailing = Loop.start("tail", looking::look);
        loops = List.of(
                tailing,
                Loop.start("watch", () -> looking.listen(tailing::wake)),
                Loop.start("life", () -> {
                    Duration wait = beginning.begin();
                    return wait.isZero() ? ONCE_FOR_ALL : wait;
                }),
                Loop.start("host", () -> {
                    samples.add(sampler.sample());
                    return host.every();
                }),
                Loop.start("ship", () -> {
                    shipper.ship();
                    shipper.awaitAnswer();
                    return Duration.ZERO;
                }));
    }

    /** What is under way is finished or given up; either way the files still hold what is not acknowledged. */
    void stop() throws InterruptedException, IOException {
        Loop.stop(loops, PATIENCE, clock);
        shipper.finish(PATIENCE);
        threads.shutdownNow();
        if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.warn("a batch under way does not end and is left behind");
        }
        tailer.save();
        tailer.close();
        looking.close();
        folder.close();
    }
}
