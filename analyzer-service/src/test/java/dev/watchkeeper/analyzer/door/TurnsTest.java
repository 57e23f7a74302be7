package dev.watchkeeper.analyzer.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void who_comes_first_is_served_first_and_never_more_than_allowed() {
        Turns turns = new Turns(2, LONG);
        List<CompletableFuture<String>> works = new ArrayList<>();
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String name = "work " + i;
            CompletableFuture<String> work = new CompletableFuture<>();
            works.add(work);
            turns.inTurn(Uni.createFrom().completionStage(() -> {
                        begun.add(name);
                        return work;
                    }))
                    .subscribe()
                    .with(done -> {}, failed -> {});
        }
        assertThat(begun).containsExactly("work 0", "work 1");

        works.get(1).complete("");
        assertThat(begun).containsExactly("work 0", "work 1", "work 2");
        works.get(0).completeExceptionally(new IllegalStateException("also an end"));
        works.get(2).complete("");

        assertThat(begun).hasSize(5);
    }

    @Test
    void who_waited_too_long_is_told_to_come_again_and_its_turn_goes_to_the_next() {
        Turns turns = new Turns(1, Duration.ofMillis(20));
        CompletableFuture<String> stuck = new CompletableFuture<>();
        turns.inTurn(Uni.createFrom().completionStage(stuck)).subscribe().with(done -> {});
        AtomicInteger begun = new AtomicInteger();

        assertThatThrownBy(() -> turns.inTurn(Uni.createFrom().item(begun::incrementAndGet))
                        .await()
                        .indefinitely())
                .isInstanceOf(NotNow.class)
                .hasMessageContaining("too many batches");
        stuck.complete("");

        assertThat(turns.inTurn(Uni.createFrom().item(begun::incrementAndGet))
                        .await()
                        .indefinitely())
                .isEqualTo(1);
    }
}
