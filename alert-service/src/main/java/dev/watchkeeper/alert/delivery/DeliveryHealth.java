package dev.watchkeeper.alert.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether every channel is being served. A channel that refuses is served, too. */
@Readiness
@ApplicationScoped
public class DeliveryHealth implements HealthCheck {

    private static final Duration BEYOND_PATIENCE = Duration.ofSeconds(30);

    private final Delivery delivery;
    private final DeliveryConfig config;

    DeliveryHealth(Delivery delivery, DeliveryConfig config) {
        this.delivery = delivery;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Duration quiet = delivery.quiet();
        return HealthCheckResponse.named("delivery")
                .status(quiet.compareTo(config.patience().plus(BEYOND_PATIENCE)) <= 0)
                .withData("seconds_since_last_round", quiet.toSeconds())
                .build();
    }
}
