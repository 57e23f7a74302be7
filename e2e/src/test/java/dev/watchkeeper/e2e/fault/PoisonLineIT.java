package dev.watchkeeper.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fault.FaultRun;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** R31: a line that the database refuses, for a reason nobody thought of. */
class PoisonLineIT {

    private static final int LINES = 1_000;
    private static final String START = "2026-01-01 12:00:00,000 INFO [Shop] ";
    private static final String POISON = START + "poison";

    @Test
    void one_line_in_a_thousand_is_set_aside_with_its_reason_and_holds_up_nothing() throws IOException {
        FaultRun run = FaultRun.of("R31");
        int poisoned = run.random().nextInt(LINES);
        try (Fleet fleet = Fleet.start(Wiring.plain())) {
            fleet.database().run("alter table log_chunk add constraint no_poison check (not 'poison' = any(message))");
            Path log = fleet.logs().resolve("shop.log");
            Files.writeString(log, lines(0, poisoned) + POISON + "\n" + lines(poisoned + 1, LINES));
            long first = Files.size(log);
            Duration withPoison = untilStored(fleet, first);
            Files.writeString(log, lines(LINES, 2 * LINES), StandardOpenOption.APPEND);
            Duration next = untilStored(fleet, Files.size(log));
            run.say("poisoned=%d settled=%d ms next=%d ms", poisoned, withPoison.toMillis(), next.toMillis());

            assertThat(Rows.of(fleet.database(), "select count(*), count(distinct line_offset) from log_entries"))
                    .containsExactly((2 * LINES - 1) + "|" + (2 * LINES - 1));
            assertThat(Rows.of(
                            fleet.database(),
                            "select stored, line_offset, convert_from(raw, 'UTF8'), reason like 'not taken: %no_poison%'"
                                    + " from quarantine"))
                    .containsExactly("f|" + lines(0, poisoned).length() + "|" + POISON + "|t");
            assertThat(Rows.of(fleet.database(), "select outcome, bytes, lines from ledger order by 1"))
                    .containsExactly(
                            "quarantined|" + (POISON.length() + 1) + "|1",
                            "stored|" + (Files.size(log) - POISON.length() - 1) + "|" + (2 * LINES - 1));
        }
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> START + "order " + i + " is paid\n")
                .collect(Collectors.joining());
    }

    private static Duration untilStored(Fleet fleet, long bytes) {
        long began = System.nanoTime();
        Awaitility.await("all bytes are settled")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(Rows.of(fleet.database(), "select sum(next_offset) from stream"))
                        .containsExactly(String.valueOf(bytes)));
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
