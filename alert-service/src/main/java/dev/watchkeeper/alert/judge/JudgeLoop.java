package dev.watchkeeper.alert.judge;

import dev.watchkeeper.alert.channel.Channels;
import dev.watchkeeper.alert.delivery.NotificationStore;
import dev.watchkeeper.kit.loop.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets the judge judge, again and again. */
@ApplicationScoped
public class JudgeLoop {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final Judge judge;
    private final EventStore events;
    private final EventBell bell;
    private final Rounds rounds;
    private final AtomicLong waiting = new AtomicLong();

    JudgeLoop(
            JudgeConfig config,
            Channels channels,
            Pool pool,
            EventStore events,
            AlertStore alerts,
            NotificationStore notifications,
            MeterRegistry meters,
            Clock clock) {
        this.events = events;
        judge = new Judge(pool, events, alerts, notifications, config.minSeverity(), channels.names());
        rounds = new Rounds("the judge", this::round, config.every(), clock, Infrastructure.getDefaultWorkerPool());
        bell = new EventBell(pool, rounds::wake);
        meters.gauge("watchkeeper_alert_events_waiting", waiting);
    }

    void start(@Observes @Priority(21) StartupEvent start) {
        rounds.start();
    }

    void stop(@Observes @Priority(30) ShutdownEvent stop) {
        rounds.stop(PATIENCE_AT_THE_END);
    }

    Duration quiet() {
        return rounds.quiet();
    }

    private Uni<Boolean> round() {
        bell.keepListening();
        return judge.judge()
                .call(judged -> events.countWaiting().invoke(waiting::set))
                .map(judged -> judged == Judge.BATCH);
    }
}
