package dev.watchkeeper.report.session;

import dev.watchkeeper.report.token.AccessToken;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Clears away the sessions that nobody can use any more. */
@ApplicationScoped
public class ExpiredSessions {

    private final Clock clock;

    ExpiredSessions(Clock clock) {
        this.clock = clock;
    }

    /** Once an hour is seldom enough that a failure may be said each time; the next hour tries again. */
    @Scheduled(
            every = "1h",
            identity = "report-expired-sessions",
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return Panache.withTransaction(() -> AccessToken.deleteSessionsExpiredBefore(clock.instant()))
                .onFailure()
                .invoke(e -> Log.warnf("expired sessions stay for now, the next hour tries again: %s", e.getMessage()))
                .onFailure()
                .recoverWithItem(0L)
                .replaceWithVoid();
    }
}
