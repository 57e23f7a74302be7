package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.testkit.fleet.Fleet;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Standalone stops, is killed, loses its database, and goes on where it was. */
class StandaloneLifeIT {

    private static final String ERROR = "2026-01-01 12:00:00,000 ERROR [Payment] payment %s failed";

    @Test
    void it_stops_when_asked_and_goes_on_where_it_was() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            fleet.logFile("app.log").append(ERROR.formatted("first"));
            fleet.eventuallyHasIssue("payment first failed");
            String token = fleet.api().token();

            fleet.standalone().stop();
            assertThat(leftoverDatabases(fleet)).isEmpty();
            fleet.logFile("app.log").append(ERROR.formatted("second"));
            fleet.standalone().start();

            fleet.eventuallyHasIssue("payment second failed");
            JsonNode first = fleet.eventuallyHasIssue("payment first failed");
            assertThat(first.get("lines").asLong()).isEqualTo(1);
            assertThat(fleet.api().token()).isEqualTo(token);
        }
    }

    @Test
    void killed_it_leaves_a_database_that_the_next_start_deals_with() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            fleet.logFile("app.log").append(ERROR.formatted("first"));
            fleet.eventuallyHasIssue("payment first failed");

            fleet.standalone().kill();
            assertThat(leftoverDatabases(fleet)).hasSize(1);
            fleet.logFile("app.log").append(ERROR.formatted("second"));
            fleet.standalone().start();

            fleet.eventuallyHasIssue("payment second failed");
            assertThat(leftoverDatabases(fleet)).hasSize(1);
        }
    }

    @Test
    void a_killed_database_is_started_again() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            fleet.logFile("app.log").append(ERROR.formatted("first"));
            fleet.eventuallyHasIssue("payment first failed");

            leftoverDatabases(fleet).forEach(ProcessHandle::destroyForcibly);
            fleet.logFile("app.log").append(ERROR.formatted("second"));

            fleet.eventuallyHasIssue("payment second failed");
        }
    }

    @Test
    void stopping_takes_less_than_ten_seconds() {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            long began = System.nanoTime();

            fleet.standalone().stop();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** The postmaster of this fleet's data folder, not the workers it has started. */
    private static List<ProcessHandle> leftoverDatabases(Fleet fleet) {
        String data = fleet.standalone().data().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgresOf(process, data))
                .filter(process -> process.parent()
                        .filter(parent -> isPostgresOf(parent, data))
                        .isEmpty())
                .toList();
    }

    private static boolean isPostgresOf(ProcessHandle process, String data) {
        String command = process.info().commandLine().orElse("");
        return command.contains(data) && command.contains("/bin/postgres ");
    }
}
