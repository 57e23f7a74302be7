package dev.watchkeeper.analyzer.pack;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Drops the days that are older than the policy keeps, whole days at a time. */
@ApplicationScoped
public class OldDays {

    private final DayStore days;
    private final PackConfig config;
    private final Clock clock;

    OldDays(DayStore days, PackConfig config, Clock clock) {
        this.days = days;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> drop() {
        if (config.keepDays() <= 0) {
            return Uni.createFrom().voidItem();
        }
        LocalDate oldest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(config.keepDays());
        return days.before(oldest).flatMap(old -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (LocalDate day : old) {
                all = all.chain(() -> days.drop(day))
                        .invoke(lines -> Log.infof("a day was dropped, as the policy says day=%s lines=%d", day, lines))
                        .replaceWithVoid();
            }
            return all;
        });
    }
}
