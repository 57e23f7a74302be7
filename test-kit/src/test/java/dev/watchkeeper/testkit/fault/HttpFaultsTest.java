package dev.watchkeeper.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HttpFaultsTest {

    private static final int PORT = 4711;

    private final HttpFaults faults = new HttpFaults(new Random(1), new Wiretap());

    @Test
    void a_request_that_the_server_had_before_it_was_told_to_end_is_broken_by_its_ending() {
        long written = System.nanoTime();
        faults.isAboutToEnd(PORT);
        faults.broke(PORT, written);

        assertThat(faults.brokeByEnding()).isEqualTo(1);
        assertThat(faults.brokeUnderWay()).isEqualTo(1);
    }

    @Test
    void one_that_came_later_or_went_elsewhere_is_not() {
        faults.broke(PORT, System.nanoTime());
        faults.isAboutToEnd(PORT);
        faults.broke(PORT, Long.MAX_VALUE);
        faults.broke(PORT + 1, 0);

        assertThat(faults.brokeByEnding()).isZero();
        assertThat(faults.brokeUnderWay()).isEqualTo(3);
    }
}
