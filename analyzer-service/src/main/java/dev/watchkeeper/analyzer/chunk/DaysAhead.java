package dev.watchkeeper.analyzer.chunk;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Makes today and the next days ahead of midnight: making one takes a lock that a batch should not wait for. The first
 * time comes after the start, which brings the schema.
 */
@ApplicationScoped
public class DaysAhead {

    private static final int DAYS = 3;

    private final PartitionStore partitions;
    private final Clock clock;

    DaysAhead(PartitionStore partitions, Clock clock) {
        this.partitions = partitions;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> make() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return partitions.ensure(
                Stream.iterate(today, day -> day.plusDays(1)).limit(DAYS).toList());
    }
}
