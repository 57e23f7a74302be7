package dev.watchkeeper.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.channel.Channel;
import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.issue.AlertedIssue;
import dev.watchkeeper.alert.issue.IssueQuery;
import dev.watchkeeper.alert.testing.AlertDatabase;
import dev.watchkeeper.alert.wording.Message;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierDbTest {

    private final List<String> trail = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private AlertDatabase database;

    @BeforeEach
    void open() {
        database = AlertDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_the_channel_took_is_sent() {
        long id = database.notification("trail", database.issue("HIGH", "payment failed"));

        assertThat(deliver(answering(new Outcome.Sent()))).isTrue();

        assertThat(trail).containsExactly(id + ": payment failed [ERROR payment failed]");
        assertThat(states()).containsExactly("sent|1||true");
        assertThat(count("sent")).isOne();
    }

    @Test
    void with_nothing_due_nothing_is_sent() {
        assertThat(deliver(answering(new Outcome.Sent()))).isFalse();
        assertThat(trail).isEmpty();
    }

    @Test
    void try_again_waits() {
        database.notification("trail", database.issue("HIGH", "payment failed"));

        deliver(answering(Outcome.TryAgain.because("busy\u0000\r\n")));

        assertThat(states()).containsExactly("waiting|1|busy\\u0000\\r\\n|false");
        assertThat(deliver(answering(new Outcome.Sent()))).isFalse();
        assertThat(count("try_again")).isOne();
    }

    @Test
    void give_up_is_final() {
        database.notification("trail", database.issue("HIGH", "payment failed"));

        deliver(answering(new Outcome.GiveUp("no such mailbox")));

        assertThat(states()).containsExactly("given_up|1|no such mailbox|true");
        assertThat(count("given_up")).isOne();
    }

    @Test
    void after_a_day_of_attempts_the_next_failure_is_the_last() {
        database.notification("trail", database.issue("HIGH", "payment failed"));
        database.run("update alert set fired_at = now() - interval '25 hours'");
        database.run("update notification set attempts = 399");

        deliver(answering(Outcome.TryAgain.because("busy")));

        assertThat(states()).containsExactly("given_up|400|tried 400 times: busy|true");
    }

    @Test
    void a_channel_that_breaks_is_tried_again() {
        database.notification("trail", database.issue("HIGH", "payment failed"));

        deliver(message -> {
            throw new IllegalStateException("bug");
        });

        assertThat(states()).containsExactly("waiting|1|java.lang.IllegalStateException: bug|false");
    }

    @Test
    void a_channel_that_never_answers_is_tried_again() {
        database.notification("trail", database.issue("HIGH", "payment failed"));

        deliver(message -> Uni.createFrom().nothing());

        assertThat(states()).containsExactly("waiting|1|no answer within 1 s|false");
    }

    @Test
    void an_issue_that_is_gone_can_be_told_no_more() {
        database.notification("trail", database.issue("HIGH", "payment failed"));
        database.run("delete from issue");

        deliver(answering(new Outcome.Sent()));

        assertThat(trail).isEmpty();
        assertThat(states()).containsExactly("given_up|1|its issue is gone|true");
    }

    @FunctionalInterface
    private interface Sending {
        Uni<Outcome> send(Message message);
    }

    private Sending answering(Outcome outcome) {
        return message -> {
            trail.add(message.id() + ": " + message.headline());
            return Uni.createFrom().item(outcome);
        };
    }

    private boolean deliver(Sending sending) {
        Channel channel = new Channel() {
            @Override
            public String name() {
                return "trail";
            }

            @Override
            public Uni<Outcome> send(Message message) {
                return sending.send(message);
            }
        };
        return new Courier(
                        channel,
                        new NotificationStore(database.pool()),
                        new IssueQuery(database.pool()),
                        CourierDbTest::words,
                        new Backoff(Duration.ofHours(24), RandomGenerator.getDefault()),
                        Duration.ofSeconds(1),
                        new DeliveryCounts(meters))
                .deliverOne()
                .await()
                .indefinitely();
    }

    private static Message words(long notificationId, AlertedIssue issue) {
        String headline = issue.title() + " [" + issue.evidence().getFirst().line() + "]";
        return new Message(String.valueOf(notificationId), issue.firedAt(), "", headline, "", "");
    }

    private List<String> states() {
        return database.rows("select state, attempts, outcome, (settled_at is not null)::text from notification");
    }

    private double count(String outcome) {
        return meters.get("watchkeeper_deliveries")
                .tags("channel", "trail", "outcome", outcome)
                .counter()
                .count();
    }
}
