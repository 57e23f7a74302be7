package dev.watchkeeper.collector.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostSamplerTest {

    @Test
    void a_sample_of_this_machine_makes_sense() {
        HostSampler sampler = new HostSampler(TurnedClock.at("2026-01-01T00:00:00.123456789Z"));

        HostSample first = sampler.sample();
        HostSample second = sampler.sample();

        assertThat(first.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThat(first.cpuPercent()).isBetween(0.0, 100.0);
        assertThat(second.cpuPercent()).isBetween(0.0, 100.0);
        assertThat(first.memoryTotalBytes()).isGreaterThan(64L << 20);
        assertThat(first.memoryUsedBytes()).isBetween(1L, first.memoryTotalBytes());
        assertThat(first.swapUsedBytes()).isBetween(0L, first.swapTotalBytes());
        assertThat(first.diskUsedBytes()).isBetween(1L, first.diskTotalBytes());
        assertThat(first.processes()).isPositive();
        assertThat(first.uptimeSeconds()).isPositive();
    }
}
