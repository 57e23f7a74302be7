package dev.watchkeeper.alert.judge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether events are being judged. */
@Readiness
@ApplicationScoped
public class JudgeHealth implements HealthCheck {

    static final Duration LONGEST_QUIET = Duration.ofSeconds(30);

    private final JudgeLoop loop;

    JudgeHealth(JudgeLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        Duration quiet = loop.quiet();
        return HealthCheckResponse.named("judge")
                .status(quiet.compareTo(LONGEST_QUIET) <= 0)
                .withData("seconds_since_last_round", quiet.toSeconds())
                .build();
    }
}
