package dev.watchkeeper.collector.run;

import dev.watchkeeper.collector.discover.DiscoverConfig;
import dev.watchkeeper.collector.host.HostConfig;
import dev.watchkeeper.collector.life.Lives;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.ship.ShipConfig;
import dev.watchkeeper.collector.ship.ShipProgress;
import dev.watchkeeper.collector.tail.TailConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Starts the collecting with the process and stops it first of all: nothing may flow into what is stopping. */
@ApplicationScoped
public class Collector {

    private final DiscoverConfig discover;
    private final TailConfig tail;
    private final ShipConfig ship;
    private final HostConfig host;
    private final BatchSink sink;
    private final Lives lives;
    private final ShipProgress progress;
    private final MeterRegistry meters;
    private final Clock clock;
    private @Nullable Collecting collecting;

    Collector(
            DiscoverConfig discover,
            TailConfig tail,
            ShipConfig ship,
            HostConfig host,
            BatchSink sink,
            Lives lives,
            ShipProgress progress,
            MeterRegistry meters,
            Clock clock) {
        this.discover = discover;
        this.tail = tail;
        this.ship = ship;
        this.host = host;
        this.sink = sink;
        this.lives = lives;
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes @Priority(30) StartupEvent event) {
        collecting = new Collecting(discover, tail, ship, host, sink, lives, progress, meters, clock);
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) throws InterruptedException, IOException {
        if (collecting != null) {
            collecting.stop();
        }
    }
}
