package dev.watchkeeper.analyzer.ledger.check;

import dev.watchkeeper.kit.loop.Rounds;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Looks now and again whether a check is due, by whichever replica. What a check finds makes no process unready: it is
 * about what is stored, and refusing more would help nobody.
 */
@ApplicationScoped
public class CheckLoop {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);

    /** A replica that died is replaced within this; until then the others show what it found last. */
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** A check that could not be finished is more than the database can bear right now, or the database is away. */
    private static final Duration REST_AFTER_A_FAILURE = Duration.ofMinutes(10);

    private final LedgerCheck check;
    private final CheckMeters meters;
    private final Duration every;
    private final Clock clock;
    private final Rounds rounds;

    private volatile boolean failing;
    private volatile Instant notBefore = Instant.MIN;

    CheckLoop(LedgerCheck check, CheckMeters meters, CheckConfig config, Clock clock) {
        this.check = check;
        this.meters = meters;
        this.every = config.every();
        this.clock = clock;
        Duration between = every.compareTo(LONGEST_BETWEEN_LOOKS) < 0 ? every : LONGEST_BETWEEN_LOOKS;
        rounds = new Rounds("the ledger check", this::round, between, clock, Infrastructure.getDefaultWorkerPool());
    }

    void start(@Observes @Priority(32) StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes @Priority(19) ShutdownEvent event) {
        rounds.stop(PATIENCE_AT_THE_END);
    }

    private Uni<Boolean> round() {
        if (clock.instant().isBefore(notBefore)) {
            return Uni.createFrom().item(false);
        }
        return check.ifOlderThan(every)
                .invoke(() -> failing = false)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull()
                .replaceWith(false);
    }

    private void failed(Throwable trouble) {
        meters.countFailure();
        notBefore = clock.instant().plus(REST_AFTER_A_FAILURE);
        if (!failing) {
            Log.warnf("the ledger could not be checked, and is tried again every ten minutes trouble=%s", trouble);
        }
        failing = true;
    }
}
