package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.analyzer.testing.Batches;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who waits for whom. */
class InTurnTest {

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final InTurn inTurn = new InTurn(PATIENCE);

    @Test
    void a_run_waits_for_the_one_it_follows_and_for_no_longer() {
        InTurn.Place first = inTurn.enter(List.of(run(1, 0)));
        CompletableFuture<Void> second = turn(inTurn.enter(List.of(run(1, 4))));

        assertThat(second).isNotDone();
        first.leave();
        assertThat(second).isDone();
    }

    @Test
    void nobody_waits_for_another_stream_for_what_comes_behind_or_for_the_same_bytes() {
        inTurn.enter(List.of(run(1, 4)));

        assertThat(turn(inTurn.enter(List.of(run(2, 8))))).isDone();
        assertThat(turn(inTurn.enter(List.of(run(1, 0))))).isDone();
        assertThat(turn(inTurn.enter(List.of(run(1, 0))))).isDone();
    }

    @Test
    void who_is_through_is_waited_for_no_more() {
        inTurn.enter(List.of(run(1, 0))).leave();

        assertThat(turn(inTurn.enter(List.of(run(1, 4))))).isDone();
    }

    @Test
    void a_batch_waits_for_all_it_follows() {
        InTurn.Place one = inTurn.enter(List.of(run(1, 0)));
        InTurn.Place two = inTurn.enter(List.of(run(2, 0)));
        CompletableFuture<Void> both = turn(inTurn.enter(List.of(run(1, 4), run(2, 4))));

        one.leave();
        assertThat(both).isNotDone();
        two.leave();
        assertThat(both).isDone();
    }

    @Test
    void it_is_known_when_all_before_a_batch_have_begun() {
        InTurn.Place first = inTurn.enter(List.of(run(1, 0)));
        InTurn.Place second = inTurn.enter(List.of(run(1, 4)));
        CompletableFuture<Void> near = second.near().subscribeAsCompletionStage();

        assertThat(near).isNotDone();
        first.begin();
        assertThat(near).isDone();
        assertThat(second.isFirst()).isFalse();
        first.leave();
        assertThat(second.isFirst()).isTrue();
    }

    @Test
    void who_overtook_another_tries_again_when_that_is_through() {
        InTurn patient = new InTurn(Duration.ofDays(1));
        InTurn.Place early = patient.enter(List.of(run(1, 4)));
        CompletableFuture<Boolean> again = overtaken(early, 0);

        InTurn.Place late = patient.enter(List.of(run(1, 0)));
        assertThat(again).isNotDone();
        late.leave();
        assertThat(again).isCompletedWithValue(true);
    }

    @Test
    void what_was_overtaken_may_have_come_before_that_was_found_out() {
        InTurn patient = new InTurn(Duration.ofDays(1));
        InTurn.Place early = patient.enter(List.of(run(1, 4)));
        InTurn.Place late = patient.enter(List.of(run(1, 0)));
        CompletableFuture<Boolean> again = overtaken(early, 0);

        assertThat(again).isNotDone();
        late.leave();
        assertThat(again).isCompletedWithValue(true);
    }

    @Test
    void who_was_overtaken_still_waits_for_the_one_it_follows() {
        InTurn.Place first = inTurn.enter(List.of(run(1, 0)));
        inTurn.enter(List.of(run(1, 8)));
        CompletableFuture<Void> second = turn(inTurn.enter(List.of(run(1, 4))));

        assertThat(second).isNotDone();
        first.leave();
        assertThat(second).isDone();
    }

    @Test
    void nobody_waits_for_ever_for_what_does_not_come() {
        assertThat(overtaken(inTurn.enter(List.of(run(1, 4))), 0))
                .succeedsWithin(Duration.ofSeconds(10))
                .isEqualTo(true);
    }

    @Test
    void who_came_in_time_or_too_late_does_not_wait() {
        InTurn.Place place = inTurn.enter(List.of(run(1, 4)));

        assertThat(overtaken(place, 8)).isCompletedWithValue(false);
        assertThat(overtaken(place, 4)).isCompletedWithValue(false);
    }

    @Test
    void of_a_stream_that_never_rests_nothing_stays_that_is_through() {
        InTurn.Place last = inTurn.enter(List.of(run(1, 0)));
        WeakReference<InTurn.Place> first = new WeakReference<>(last);
        for (int offset = 4; offset < 40; offset += 4) {
            InTurn.Place next = inTurn.enter(List.of(run(1, offset)));
            last.leave();
            last = next;
        }

        await().untilAsserted(() -> {
            System.gc();
            assertThat(first.get()).isNull();
        });
        assertThat(last.isFirst()).isTrue();
    }

    private static CompletableFuture<Boolean> overtaken(InTurn.Place place, long cursor) {
        return place.hasOvertaken(Map.of(1L, cursor)).subscribeAsCompletionStage();
    }

    private static CompletableFuture<Void> turn(InTurn.Place place) {
        return place.turn().subscribeAsCompletionStage();
    }

    /** Four bytes long. */
    private static Run run(long stream, long first) {
        return new Run(List.of(Batches.segment(stream, first, "abc")));
    }
}
