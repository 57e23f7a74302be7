package dev.watchkeeper.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.alert.delivery.NotificationStore;
import dev.watchkeeper.alert.issue.Severity;
import dev.watchkeeper.alert.testing.AlertDatabase;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgeDbTest {

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
    void an_event_becomes_an_alert_with_a_notification_for_every_channel() {
        long issue = database.issue("HIGH", "payment failed");
        long event = database.event("issue_opened", issue);

        assertThat(judge(judging("console", "email"))).isOne();

        assertThat(database.rows("select event_id, issue_id, reason from alert"))
                .containsExactly(event + "|" + issue + "|new");
        assertThat(database.rows("select channel, state, attempts from notification order by channel"))
                .containsExactly("console|waiting|0", "email|waiting|0");
        assertThat(unjudged()).isZero();
    }

    @Test
    void the_alert_of_a_regression_says_that_it_came_back() {
        database.event("issue_regressed", database.issue("HIGH", "payment failed"));

        judge(judging("console"));

        assertThat(database.rows("select reason from alert")).containsExactly("came back");
    }

    @Test
    void an_event_is_judged_once_even_when_two_judge_at_once() {
        long issue = database.issue("HIGH", "payment failed");
        IntStream.range(0, 3 * Judge.BATCH).forEach(i -> database.event("issue_opened", issue));

        List<Integer> judged = Uni.join()
                .all(untilNothingIsLeft(0), untilNothingIsLeft(0))
                .andFailFast()
                .await()
                .indefinitely();

        assertThat(judged.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3 * Judge.BATCH);
        assertThat(database.rows("select count(*), count(distinct event_id) from alert"))
                .containsExactly("300|300");
        assertThat(database.rows("select count(*) from notification")).containsExactly("300");
        assertThat(unjudged()).isZero();
    }

    @Test
    void what_is_milder_than_wanted_is_judged_and_told_to_nobody() {
        database.event("issue_opened", database.issue("MEDIUM", "just bad enough"));
        database.event("issue_opened", database.issue("LOW", "too mild"));

        assertThat(judge(judging("console"))).isEqualTo(2);

        assertThat(database.rows("select title from alerts")).containsExactly("just bad enough");
        assertThat(unjudged()).isZero();
    }

    @Test
    void an_event_whose_issue_is_gone_is_judged_and_told_to_nobody() {
        database.event("issue_opened", 4711);

        assertThat(judge(judging("console"))).isOne();

        assertThat(database.rows("select * from alert")).isEmpty();
        assertThat(unjudged()).isZero();
    }

    @Test
    void when_one_step_fails_nothing_has_happened() {
        database.event("issue_opened", database.issue("HIGH", "payment failed"));
        Judge broken = judging("a channel\u0000that no database takes");

        assertThatThrownBy(() -> judge(broken)).isNotNull();

        assertThat(database.rows("select * from alert")).isEmpty();
        assertThat(unjudged()).isOne();
        assertThat(judge(judging("console"))).isOne();
    }

    @Test
    void what_waits_is_counted() {
        long issue = database.issue("HIGH", "payment failed");
        database.event("issue_opened", issue);
        database.event("issue_regressed", issue);

        assertThat(unjudged()).isEqualTo(2);
    }

    private Judge judging(String... channels) {
        return new Judge(
                database.pool(),
                new EventStore(database.pool()),
                new AlertStore(),
                new NotificationStore(database.pool()),
                Severity.MEDIUM,
                List.of(channels));
    }

    private static int judge(Judge judge) {
        return judge.judge().await().indefinitely();
    }

    private Uni<Integer> untilNothingIsLeft(int soFar) {
        return judging("console")
                .judge()
                .chain(judged -> judged == 0 ? Uni.createFrom().item(soFar) : untilNothingIsLeft(soFar + judged));
    }

    private long unjudged() {
        return new EventStore(database.pool()).countWaiting().await().indefinitely();
    }
}
