package dev.watchkeeper.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.testing.AlertDatabase;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationStoreDbTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private AlertDatabase database;
    private NotificationStore store;

    @BeforeEach
    void open() {
        database = AlertDatabase.open();
        store = new NotificationStore(database.pool());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void two_claimers_never_get_the_same_notification() {
        long issue = database.issue("HIGH", "payment failed");
        IntStream.range(0, 30).forEach(i -> database.notification("email", issue));

        Uni<List<Long>> one = claimAll(new ArrayList<>());
        Uni<List<Long>> other = claimAll(new ArrayList<>());
        List<List<Long>> claimed =
                Uni.join().all(one, other).andFailFast().await().indefinitely();

        assertThat(claimed.stream().flatMap(List::stream)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void a_channel_gets_only_its_own() {
        database.notification("email", database.issue("HIGH", "payment failed"));

        assertThat(claim("file", HOUR)).isEmpty();
        assertThat(claim("email", HOUR)).isPresent();
    }

    @Test
    void a_claim_that_nobody_settles_comes_back_after_its_lease() {
        long id = database.notification("email", database.issue("HIGH", "payment failed"));
        assertThat(claim("email", Duration.ofMillis(300))).isPresent();
        assertThat(claim("email", HOUR)).isEmpty();

        Awaitility.await()
                .untilAsserted(() -> assertThat(claim("email", HOUR)).hasValueSatisfying(again -> {
                    assertThat(again.notificationId()).isEqualTo(id);
                    assertThat(again.attempts()).isEqualTo(2);
                }));
    }

    @Test
    void what_is_sent_is_not_claimed_again() {
        database.notification("email", database.issue("HIGH", "payment failed"));

        store.sent(claim("email", Duration.ZERO).orElseThrow()).await().indefinitely();

        assertThat(claim("email", HOUR)).isEmpty();
        assertThat(states()).containsExactly("sent|1|");
    }

    @Test
    void what_is_put_off_waits_and_says_why() {
        database.notification("email", database.issue("HIGH", "payment failed"));

        store.later(claim("email", Duration.ZERO).orElseThrow(), HOUR, "status 421")
                .await()
                .indefinitely();

        assertThat(claim("email", HOUR)).isEmpty();
        assertThat(states()).containsExactly("waiting|1|status 421");
    }

    @Test
    void a_claimer_whose_lease_ran_out_changes_nothing_that_the_next_one_holds() {
        database.notification("email", database.issue("HIGH", "payment failed"));
        Claim old = claim("email", Duration.ZERO).orElseThrow();
        assertThat(claim("email", HOUR)).isPresent();

        store.later(old, Duration.ZERO, "too late").await().indefinitely();
        store.giveUp(old, "too late").await().indefinitely();

        assertThat(states()).containsExactly("waiting|2|");
        assertThat(claim("email", HOUR)).isEmpty();
    }

    @Test
    void sent_is_sent_even_after_the_lease() {
        database.notification("email", database.issue("HIGH", "payment failed"));
        Claim old = claim("email", Duration.ZERO).orElseThrow();
        assertThat(claim("email", Duration.ZERO)).isPresent();

        store.sent(old).await().indefinitely();

        assertThat(states()).containsExactly("sent|2|");
    }

    @Test
    void opening_twice_opens_once() {
        List<Long> alerts = List.of(1L, 2L);
        List<String> channels = List.of("console", "email");

        for (int i = 0; i < 2; i++) {
            database.pool()
                    .withTransaction(tx -> store.open(tx, alerts, channels))
                    .await()
                    .indefinitely();
        }

        assertThat(database.rows("select alert_id, channel from notification order by 1, 2"))
                .containsExactly("1|console", "1|email", "2|console", "2|email");
    }

    private Optional<Claim> claim(String channel, Duration lease) {
        return store.claim(channel, lease).await().indefinitely();
    }

    private Uni<List<Long>> claimAll(List<Long> soFar) {
        return store.claim("email", HOUR).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(soFar);
            }
            soFar.add(found.get().notificationId());
            return claimAll(soFar);
        });
    }

    private List<String> states() {
        return database.rows("select state, attempts, outcome from notification");
    }
}
