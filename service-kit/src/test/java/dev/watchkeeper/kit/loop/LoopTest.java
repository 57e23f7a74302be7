package dev.watchkeeper.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LoopTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicInteger steps = new AtomicInteger();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void while_there_is_work_it_does_not_pause() {
        Loop loop = new Loop(VERTX, "test", FOR_EVER, () -> Uni.createFrom().item(steps.incrementAndGet() < 5));

        loop.start();

        await().untilAsserted(() -> assertThat(steps).hasValue(5));
        loop.stop();
    }

    @Test
    void a_ring_ends_the_pause() {
        Loop loop = new Loop(VERTX, "test", FOR_EVER, this::noWork);
        loop.start();
        await().untilAsserted(() -> assertThat(steps).hasValue(1));

        loop.ring();

        await().untilAsserted(() -> assertThat(steps).hasValue(2));
        loop.stop();
    }

    @Test
    void it_goes_on_after_trouble_and_tells_while_it_lasts() {
        Loop loop = new Loop(
                VERTX,
                "test",
                FOR_EVER,
                () -> steps.incrementAndGet() == 1
                        ? Uni.createFrom().failure(new IllegalStateException("once"))
                        : Uni.createFrom().item(false));

        loop.start();

        await().until(loop::isInTrouble);
        await().until(() -> !loop.isInTrouble());
        assertThat(steps).hasValue(2);
        loop.stop();
    }

    @Test
    void a_step_that_throws_is_trouble_too() {
        Loop loop = new Loop(VERTX, "test", FOR_EVER, () -> {
            throw new IllegalStateException("thrown");
        });

        loop.start();

        await().until(loop::isInTrouble);
        loop.stop();
    }

    @Test
    void after_a_stop_a_ring_is_not_heard() {
        Loop loop = new Loop(VERTX, "test", FOR_EVER, this::noWork);
        loop.start();
        await().untilAsserted(() -> assertThat(steps).hasValue(1));
        loop.stop();

        loop.ring();

        await().during(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(steps).hasValue(1));
    }

    private Uni<Boolean> noWork() {
        steps.incrementAndGet();
        return Uni.createFrom().item(false);
    }
}
