package dev.watchkeeper.analyzer.pack;

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

/** Keeps packing, and rests after each step for twice as long as it took: whoever stores or reads lines goes first. */
@ApplicationScoped
public class PackLoop {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);
    private static final int RESTS = 2;

    private final Packing packing;
    private final Rounds rounds;

    PackLoop(Packing packing, PackConfig config, Clock clock) {
        this.packing = packing;
        rounds = new Rounds("packing", this::round, config.every(), clock, Infrastructure.getDefaultWorkerPool());
    }

    void start(@Observes @Priority(31) StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes @Priority(19) ShutdownEvent event) {
        rounds.stop(PATIENCE_AT_THE_END);
    }

    private Uni<Boolean> round() {
        long start = System.nanoTime();
        return packing.step().flatMap(packed -> {
            Uni<Boolean> answer = Uni.createFrom().item(packed);
            Duration rest = Duration.ofNanos((System.nanoTime() - start) * RESTS + 1);
            return packed ? answer.onItem().delayIt().by(rest) : answer;
        });
    }
}
