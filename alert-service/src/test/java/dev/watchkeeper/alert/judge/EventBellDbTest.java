package dev.watchkeeper.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.testing.AlertDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventBellDbTest {

    private static final String LISTENERS =
            "select pid from pg_stat_activity where datname = current_database() and query = 'listen watchkeeper_event'";

    private final AtomicInteger rung = new AtomicInteger();
    private AlertDatabase database;
    private EventBell bell;

    @BeforeEach
    void open() {
        database = AlertDatabase.open();
        bell = new EventBell(database.pool(), rung::incrementAndGet);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void it_rings_when_the_analyzer_notifies() {
        bell.keepListening();
        bell.keepListening();
        Awaitility.await().untilAsserted(() -> assertThat(listeners()).hasSize(1));

        database.run("notify watchkeeper_event");

        Awaitility.await().untilAsserted(() -> assertThat(rung).hasValue(1));
    }

    @Test
    void it_listens_again_after_its_connection_was_lost() {
        bell.keepListening();
        Awaitility.await().untilAsserted(() -> assertThat(listeners()).hasSize(1));
        String lost = listeners().getFirst();

        database.run("select pg_terminate_backend(" + lost + ")");

        Awaitility.await().untilAsserted(() -> {
            bell.keepListening();
            assertThat(listeners()).hasSize(1).doesNotContain(lost);
        });
        database.run("notify watchkeeper_event");
        Awaitility.await().untilAsserted(() -> assertThat(rung).hasValue(1));
    }

    private List<String> listeners() {
        return database.rows(LISTENERS);
    }
}
