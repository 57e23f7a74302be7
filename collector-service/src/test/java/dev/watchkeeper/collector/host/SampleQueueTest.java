package dev.watchkeeper.collector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.HostSample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleQueueTest {

    private final SampleQueue queue = new SampleQueue();

    @Test
    void the_oldest_come_first_and_come_again_when_put_back() {
        queue.add(sample(1));
        queue.add(sample(2));
        queue.add(sample(3));

        List<HostSample> taken = queue.take(2);
        queue.putBack(taken);

        assertThat(taken).containsExactly(sample(1), sample(2));
        assertThat(queue.take(9)).containsExactly(sample(1), sample(2), sample(3));
        assertThat(queue.take(9)).isEmpty();
    }

    @Test
    void the_oldest_are_dropped_when_nobody_takes_them() {
        for (int i = 0; i <= SampleQueue.MAX_SAMPLES; i++) {
            queue.add(sample(i));
        }

        assertThat(queue.size()).isEqualTo(SampleQueue.MAX_SAMPLES);
        assertThat(queue.take(1)).containsExactly(sample(1));
    }

    private static HostSample sample(int second) {
        return new HostSample(Instant.ofEpochSecond(second), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }
}
