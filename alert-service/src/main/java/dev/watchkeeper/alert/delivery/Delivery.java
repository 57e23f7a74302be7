package dev.watchkeeper.alert.delivery;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Channels;
import dev.watchkeeper.alert.issue.IssueQuery;
import dev.watchkeeper.alert.wording.Wording;
import dev.watchkeeper.kit.loop.Rounds;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Keeps one courier per channel going, so that a slow channel holds up no other. */
@ApplicationScoped
public class Delivery {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final List<Rounds> couriers;

    Delivery(
            DeliveryConfig config,
            Channels channels,
            NotificationStore notifications,
            IssueQuery issues,
            Wording wording,
            MeterRegistry meters,
            Clock clock) {
        Backoff backoff = new Backoff(config.giveUpAfter(), RandomGenerator.getDefault());
        DeliveryCounts counts = new DeliveryCounts(meters);
        couriers = channels.on().stream()
                .map(channel -> {
                    Courier courier = new Courier(
                            channel, notifications, issues, wording::message, backoff, config.patience(), counts);
                    return rounds(channel, courier, config, clock);
                })
                .toList();
    }

    void start(@Observes @Priority(22) StartupEvent start) {
        couriers.forEach(Rounds::start);
    }

    /** After the judge, which hands out the work. */
    void stop(@Observes @Priority(31) ShutdownEvent stop) {
        couriers.parallelStream().forEach(courier -> courier.stop(PATIENCE_AT_THE_END));
    }

    /** How long the quietest courier has finished nothing, not even a look. */
    Duration quiet() {
        return couriers.stream()
                .map(Rounds::quiet)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Rounds rounds(Channel channel, Courier courier, DeliveryConfig config, Clock clock) {
        return new Rounds(
                "the delivery to " + channel.name(),
                courier::deliverOne,
                config.every(),
                clock,
                Infrastructure.getDefaultWorkerPool());
    }
}
