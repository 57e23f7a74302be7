package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.LogFile;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parts come and go; every line is stored once. Asked by SQL, not by the API. */
class NothingIsLostIT {

    private static final String STORED_ONCE =
            "select message, count(*) from log_entries where message like 'order %' group by 1 order by 1";

    @Test
    void while_the_analyzer_is_down() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.FOUR_PROCESSES)) {
            LogFile log = fleet.logFile("app.log");
            log.append(orders(0, 100));
            eventuallyStored(fleet, 100);

            fleet.processes().analyzer().stop();
            log.append(orders(100, 200));
            fleet.processes().analyzer().start();

            eventuallyStored(fleet, 200);
        }
    }

    @Test
    void when_collector_and_analyzer_are_killed_in_turn_under_way() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.FOUR_PROCESSES)) {
            LogFile log = fleet.logFile("app.log");
            for (int round = 0; round < 3; round++) {
                log.append(orders(round * 2_000, round * 2_000 + 1_000));
                fleet.processes().collector().kill();
                log.append(orders(round * 2_000 + 1_000, round * 2_000 + 2_000));
                fleet.processes().collector().start();
                fleet.processes().analyzer().kill();
                fleet.processes().analyzer().start();
            }

            eventuallyStored(fleet, 6_000);
        }
    }

    @Test
    void over_a_rotation_by_rename_with_late_writes_to_the_old_file() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.FOUR_PROCESSES)) {
            LogFile log = fleet.logFile("app.log");
            log.append(orders(0, 50));
            eventuallyStored(fleet, 50);

            LogFile old = log.renameTo("app.log.1");
            old.append(orders(50, 60));
            log.append(orders(60, 100));

            eventuallyStored(fleet, 100);
        }
    }

    @Test
    void the_ledger_says_what_became_of_every_byte() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.FOUR_PROCESSES)) {
            fleet.logFile("app.log").append(orders(0, 100));
            eventuallyStored(fleet, 100);

            assertThat(Rows.of(
                            fleet.processes().database(),
                            "select s.next_offset = sum(l.bytes), sum(l.lines) from stream s join ledger l using (stream_id)"
                                    + " group by s.stream_id, s.next_offset"))
                    .containsExactly("t|100");
        }
    }

    private static String[] orders(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("2026-01-01 12:00:00,000 INFO [Shop] order %06d taken"::formatted)
                .toArray(String[]::new);
    }

    private static void eventuallyStored(Fleet fleet, int lines) {
        List<String> eachOnce = IntStream.range(0, lines)
                .mapToObj("order %06d taken|1"::formatted)
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(Rows.of(fleet.processes().database(), STORED_ONCE))
                        .isEqualTo(eachOnce));
    }
}
