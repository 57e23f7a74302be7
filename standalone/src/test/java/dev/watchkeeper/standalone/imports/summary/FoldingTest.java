package dev.watchkeeper.standalone.imports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.standalone.imports.AnsweringInstance;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private final AnsweringInstance instance = new AnsweringInstance();

    @Test
    void many_streams_are_looked_at_each_second_and_half_a_minute_without_progress_is_enough() throws Exception {
        TurnedClock clock = TurnedClock.at("2026-01-05T10:00:00Z");
        List<Duration> pauses = new ArrayList<>();
        KnownStream behind = new KnownStream("1", "import", "a.log", 0, 0, 1, "", 10, null, 0, 0, Instant.EPOCH);
        instance.streams = () -> {
            clock.turn(Duration.ofSeconds(10));
            return Collections.nCopies(1_001, behind);
        };

        boolean over = new Folding(instance, pauses::add, clock).isOver("import");

        assertThat(over).isFalse();
        assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(1));
    }
}
