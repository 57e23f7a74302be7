package dev.watchkeeper.analyzer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.testing.Batches;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who waits for whom. */
class InTurnTest {

    private final InTurn inTurn = new InTurn();

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

    private static CompletableFuture<Void> turn(InTurn.Place place) {
        return place.turn().subscribeAsCompletionStage();
    }

    /** Four bytes long. */
    private static Run run(long stream, long first) {
        return new Run(List.of(Batches.segment(stream, first, "abc")));
    }
}
