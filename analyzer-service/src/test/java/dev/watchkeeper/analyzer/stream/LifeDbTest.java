package dev.watchkeeper.analyzer.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.analyzer.stream.StreamStore.Step;
import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.StreamIntroduction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A late introduction and a new life, each on a connection of its own, in every order. */
class LifeDbTest {

    private static final String NODE = "web-1";

    private static final String WAITING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";

    private final AnalyzerDatabase analyzer = AnalyzerDatabase.fresh();
    private final StreamStore store = new StreamStore();
    private int collectors;
    private final LifeStore lives = new LifeStore(analyzer.pool());
    private final StreamQuery streams = new StreamQuery(analyzer.pool());

    @Test
    void lives_are_counted_for_each_node() {
        assertThat(begin()).isEqualTo(1);
        assertThat(begin()).isEqualTo(2);
        assertThat(lives.begin("web-2", "collector 1").await().indefinitely()).isEqualTo(1);
    }

    @Test
    void who_asks_again_gets_the_same_life() {
        assertThat(lives.begin(NODE, "late").await().indefinitely()).isEqualTo(1);
        assertThat(lives.begin(NODE, "late").await().indefinitely()).isEqualTo(1);
        assertThat(lives.begin(NODE, "next").await().indefinitely()).isEqualTo(2);
    }

    @Test
    void a_node_nobody_took_over_takes_streams_of_senders_that_know_no_life() {
        introduce(1, 0);

        assertThat(known()).containsExactly("1");
    }

    @Test
    void an_introduction_that_is_committed_before_is_among_the_streams() {
        introduce(1, 0);

        begin();

        assertThat(known()).containsExactly("1");
    }

    @Test
    void an_introduction_of_a_former_life_that_comes_after_brings_nothing_into_being() {
        begin();
        begin();

        introduce(1, 1);
        introduce(2, 0);
        introduce(3, 2);

        assertThat(known()).containsExactly("3");
        assertThat(analyzer.rows("select stream_id from stream_fold")).containsExactly("3");
    }

    @Test
    void of_one_batch_each_node_decides_for_its_own_streams() {
        begin();

        inTransaction(tx -> store.introduce(
                tx, List.of(introduction(1, NODE, 0, 1), introduction(2, "web-2", 0, 1), introduction(3, NODE, 1, 1))));

        assertThat(analyzer.rows("select stream_id from stream order by 1")).containsExactly("2", "3");
    }

    @Test
    void a_known_stream_is_introduced_again_by_anybody_without_asking_for_the_node() {
        introduce(1, 0);
        begin();
        begin();
        try (Open other = new Open()) {
            other.run("update node_life set life = life + 1");

            inTransaction(tx -> store.introduce(tx, List.of(introduction(1, NODE, 0, 99))));
        }

        assertThat(analyzer.rows("select head_length from stream")).containsExactly("99");
    }

    @Test
    void a_life_that_is_asked_for_while_a_stream_comes_into_being_waits_and_sees_it() {
        begin();
        waitsAndSees(1);
    }

    @Test
    void so_does_the_first_one_of_a_node() {
        waitsAndSees(0);
    }

    private void waitsAndSees(long life) {
        try (Open sender = new Open()) {
            sender.does(store.introduce(sender.connection, List.of(introduction(1, NODE, life, 1))));
            CompletableFuture<Long> asked =
                    lives.begin(NODE, "collector " + ++collectors).subscribeAsCompletionStage();
            awaitWaiting();
            assertThat(asked).isNotDone();

            sender.commit();

            assertThat(asked.join()).isEqualTo(life + 1);
            assertThat(known()).containsExactly("1");
        }
    }

    @Test
    void a_stream_that_is_introduced_while_a_life_begins_waits_and_is_not_born() {
        begin();
        waitsAndIsNotBorn(1);
    }

    @Test
    void nor_while_the_first_life_of_a_node_begins() {
        waitsAndIsNotBorn(0);
    }

    private void waitsAndIsNotBorn(long life) {
        try (Open asker = new Open()) {
            asker.does(asker.connection
                    .preparedQuery(LifeStore.BEGIN)
                    .execute(Tuple.of(NODE, "collector " + ++collectors))
                    .replaceWithVoid());
            CompletableFuture<Void> introduced = analyzer.pool()
                    .withTransaction(tx -> store.introduce(tx, List.of(introduction(1, NODE, life, 1))))
                    .subscribeAsCompletionStage();
            awaitWaiting();
            assertThat(introduced).isNotDone();

            asker.commit();
            introduced.join();

            assertThat(known()).isEmpty();
        }
    }

    @Test
    void a_life_that_is_given_up_refuses_nobody() {
        try (Open asker = new Open()) {
            asker.run("insert into node_life (node, life) values ('" + NODE + "', 1)");
            CompletableFuture<Void> introduced = analyzer.pool()
                    .withTransaction(tx -> store.introduce(tx, List.of(introduction(1, NODE, 0, 1))))
                    .subscribeAsCompletionStage();
            awaitWaiting();

            asker.rollback();
            introduced.join();

            assertThat(known()).containsExactly("1");
        }
    }

    @Test
    void streams_that_come_into_being_at_once_do_not_wait_for_each_other() {
        begin();
        try (Open one = new Open();
                Open other = new Open()) {
            one.does(store.introduce(one.connection, List.of(introduction(1, NODE, 1, 1))));
            other.does(store.introduce(other.connection, List.of(introduction(2, NODE, 1, 1))));
            other.commit();
            one.commit();
        }

        assertThat(known()).containsExactly("1", "2");
    }

    @Test
    void what_a_life_sends_counts_until_a_later_one_begins() {
        begin();
        hold(1);
        begin();

        assertThatThrownBy(() -> hold(1)).isInstanceOf(FormerLife.class);
        hold(2);
        hold(3);
    }

    @Test
    void who_asked_for_no_life_asks_nobody() {
        begin();
        try (Open other = new Open()) {
            other.run("update node_life set life = life + 1");

            hold(0);
        }
    }

    @Test
    void a_life_that_is_asked_for_while_a_cursor_moves_waits_and_sees_where_it_stands() {
        begin();
        introduce(1, 1);
        try (Open sender = new Open()) {
            sender.does(store.hold(sender.connection, new Sender(NODE, 1)));
            sender.does(store.moveCursors(sender.connection, List.of(new Step(1, 0, 10, "7a11")))
                    .replaceWithVoid());
            CompletableFuture<Long> asked =
                    lives.begin(NODE, "collector " + ++collectors).subscribeAsCompletionStage();
            awaitWaiting();
            assertThat(asked).isNotDone();

            sender.commit();

            assertThat(asked.join()).isEqualTo(2);
            assertThat(tail()).isEqualTo("7a11");
        }
    }

    @Test
    void a_batch_that_comes_while_a_life_begins_waits_and_is_over() {
        begin();
        try (Open asker = new Open()) {
            asker.does(asker.connection
                    .preparedQuery(LifeStore.BEGIN)
                    .execute(Tuple.of(NODE, "collector " + ++collectors))
                    .replaceWithVoid());
            CompletableFuture<Void> held = analyzer.pool()
                    .withTransaction(tx -> store.hold(tx, new Sender(NODE, 1)))
                    .subscribeAsCompletionStage();
            awaitWaiting();
            assertThat(held).isNotDone();

            asker.commit();

            assertThat(held)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(FormerLife.class);
        }
    }

    @Test
    void batches_of_one_life_do_not_wait_for_each_other() {
        begin();
        try (Open one = new Open();
                Open other = new Open()) {
            one.does(store.hold(one.connection, new Sender(NODE, 1)));
            other.does(store.hold(other.connection, new Sender(NODE, 1)));
            other.does(store.introduce(other.connection, List.of(introduction(2, NODE, 1, 1))));
            other.commit();
            one.commit();
        }

        assertThat(known()).containsExactly("2");
    }

    @Test
    void the_bytes_before_the_cursor_move_with_it() {
        introduce(1, 0);
        assertThat(tail()).isNull();

        move(0, 10, "7a11");
        assertThat(tail()).isEqualTo("7a11");
        move(5, 20, "wrong");
        assertThat(tail()).isEqualTo("7a11");
        move(10, 20, null);
        assertThat(tail()).isNull();
        move(20, 30, "");
        assertThat(tail()).isEmpty();
    }

    private long begin() {
        return lives.begin(NODE, "collector " + ++collectors).await().indefinitely();
    }

    private void hold(long life) {
        inTransaction(tx -> store.hold(tx, new Sender(NODE, life)));
    }

    private void introduce(long stream, long life) {
        inTransaction(tx -> store.introduce(tx, List.of(introduction(stream, NODE, life, 1))));
    }

    private void move(long first, long next, String tail) {
        inTransaction(tx -> store.moveCursors(tx, List.of(new Step(1, first, next, tail))));
    }

    private <T> void inTransaction(Function<SqlConnection, Uni<T>> work) {
        analyzer.pool().withTransaction(work).await().atMost(Duration.ofSeconds(10));
    }

    private List<String> known() {
        return streams.ofNode(NODE, 0, 100).await().indefinitely().stream()
                .map(KnownStream::stream)
                .toList();
    }

    private String tail() {
        return streams.ofNode(NODE, 0, 100).await().indefinitely().getFirst().tail();
    }

    private static StreamIntroduction introduction(long stream, String node, long life, int headLength) {
        return new StreamIntroduction(stream, node, "/a.log", 1, stream, headLength, "ab", life);
    }

    private void awaitWaiting() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> analyzer.rows(WAITING).contains("1"));
    }

    /** A transaction that stays open until the test says so. */
    private final class Open implements AutoCloseable {

        final SqlConnection connection = analyzer.pool().getConnection().await().indefinitely();
        private final Transaction transaction = connection.begin().await().indefinitely();

        void does(Uni<Void> work) {
            work.await().atMost(Duration.ofSeconds(10));
        }

        void run(String sql) {
            does(connection.query(sql).execute().replaceWithVoid());
        }

        void commit() {
            does(transaction.commit());
        }

        void rollback() {
            does(transaction.rollback());
        }

        @Override
        public void close() {
            // What is still open goes with its connection.
            does(connection.close());
        }
    }
}
