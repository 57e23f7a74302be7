package dev.watchkeeper.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.clock.TurnedClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
    private final TurnedClock clock = TurnedClock.at("2026-01-01T12:00:00Z");
    private final AtomicInteger begun = new AtomicInteger();
    private final Queue<UniEmitter<? super Boolean>> open = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void the_next_round_begins_at_once_while_there_is_more_to_do() {
        Rounds rounds = rounds(() -> Uni.createFrom().item(begun.incrementAndGet() < 5), LONG);

        rounds.start();

        eventually(() -> assertThat(begun).hasValue(5));
    }

    @Test
    void whoever_rings_cuts_the_pause_short() {
        Rounds rounds = rounds(this::openRound, LONG);
        rounds.start();
        eventually(() -> assertThat(open).hasSize(1));
        open.remove().complete(false);

        eventually(() -> {
            rounds.wake();
            assertThat(begun).hasValueGreaterThan(1);
        });
    }

    @Test
    void ringing_while_a_round_runs_begins_no_second_one_but_another_after_it() {
        Rounds rounds = rounds(this::openRound, LONG);
        rounds.start();
        eventually(() -> assertThat(open).hasSize(1));

        rounds.wake();
        rounds.wake();
        assertThat(begun).hasValue(1);
        open.remove().complete(false);

        eventually(() -> assertThat(begun).hasValue(2));
    }

    @Test
    void a_round_that_fails_is_followed_by_another() {
        Supplier<Uni<Boolean>> failing = () -> {
            if (begun.incrementAndGet() < 3) {
                throw new IllegalStateException("no database");
            }
            return Uni.createFrom().item(false);
        };

        rounds(failing, Duration.ofMillis(1)).start();

        eventually(() -> assertThat(begun).hasValueGreaterThan(3));
    }

    @Test
    void how_long_nothing_went_well_is_known() {
        Rounds rounds = rounds(this::openRound, LONG);
        rounds.start();
        eventually(() -> assertThat(open).hasSize(1));

        clock.turn(Duration.ofSeconds(31));
        assertThat(rounds.quiet()).isEqualTo(Duration.ofSeconds(31));
        open.remove().complete(false);

        eventually(() -> assertThat(rounds.quiet()).isZero());
    }

    @Test
    void stopping_waits_for_the_round_that_runs_and_begins_no_other() {
        Rounds rounds = rounds(this::openRound, LONG);
        AtomicInteger stopped = new AtomicInteger();
        rounds.start();
        eventually(() -> assertThat(open).hasSize(1));

        workers.execute(() -> {
            rounds.stop(Duration.ofSeconds(20));
            stopped.incrementAndGet();
        });
        open.remove().complete(false);

        eventually(() -> assertThat(stopped).hasValue(1));
        rounds.wake();
        assertThat(begun).hasValue(1);
    }

    @Test
    void a_round_that_takes_too_long_is_abandoned_at_the_end() {
        AtomicInteger abandoned = new AtomicInteger();
        Rounds rounds =
                rounds(() -> openRound().onCancellation().invoke(abandoned::incrementAndGet), Duration.ofMillis(1));
        rounds.start();
        eventually(() -> assertThat(open).hasSize(1));

        rounds.stop(Duration.ofMillis(20));

        eventually(() -> assertThat(abandoned).hasValue(1));
    }

    private Rounds rounds(Supplier<Uni<Boolean>> round, Duration pause) {
        return new Rounds("the test", round, pause, clock, workers);
    }

    /** A round that ends when the test says so. */
    private Uni<Boolean> openRound() {
        begun.incrementAndGet();
        return Uni.createFrom().<Boolean>emitter(open::add);
    }

    private static void eventually(ThrowingRunnable assertion) {
        Awaitility.await().untilAsserted(assertion);
    }
}
