package dev.watchkeeper.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void a_resting_loop_ends_at_once() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        Loop loop = Loop.start("rests", () -> {
            rounds.incrementAndGet();
            return LONG;
        });
        Awaitility.await().untilAsserted(() -> assertThat(rounds).hasValue(1));

        Loop.stop(List.of(loop), LONG, Clock.systemUTC());

        assertThat(rounds).hasValue(1);
    }

    @Test
    void a_resting_loop_that_is_woken_goes_another_round() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        Loop loop = Loop.start("rests", () -> {
            rounds.incrementAndGet();
            return LONG;
        });
        Awaitility.await().untilAsserted(() -> assertThat(rounds).hasValue(1));

        loop.wake();

        Awaitility.await().untilAsserted(() -> assertThat(rounds).hasValue(2));
        Loop.stop(List.of(loop), LONG, Clock.systemUTC());
    }

    @Test
    void a_round_that_hangs_is_interrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Loop loop = Loop.start("hangs", () -> {
            begun.countDown();
            try {
                Thread.sleep(LONG);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return LONG;
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        Loop.stop(List.of(loop), Duration.ofMillis(20), Clock.systemUTC());

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_round_that_fails_is_followed_by_another() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        Loop loop = Loop.start("fails", () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("planned");
            }
            return LONG;
        });

        Awaitility.await().untilAsserted(() -> assertThat(rounds).hasValue(2));

        Loop.stop(List.of(loop), LONG, Clock.systemUTC());
    }
}
