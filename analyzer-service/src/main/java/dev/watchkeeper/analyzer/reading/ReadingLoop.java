package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.kit.loop.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Looks at the users' files before the first line is read, and from then on again and again. */
@ApplicationScoped
public class ReadingLoop {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);

    private final Readings readings;
    private final Rounds rounds;

    ReadingLoop(Readings readings, ReadingConfig config, Clock clock) {
        this.readings = readings;
        rounds = new Rounds(
                "looking at line settings and rules",
                this::round,
                config.every(),
                clock,
                Infrastructure.getDefaultWorkerPool());
    }

    void start(@Observes @Priority(5) StartupEvent event) {
        readings.begin();
        rounds.start();
    }

    void stop(@Observes @Priority(19) ShutdownEvent event) {
        rounds.stop(PATIENCE_AT_THE_END);
    }

    private Uni<Boolean> round() {
        return Uni.createFrom().item(() -> {
            readings.look();
            return false;
        });
    }
}
