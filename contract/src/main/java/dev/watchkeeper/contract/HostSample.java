package dev.watchkeeper.contract;

import java.time.Instant;

/**
 * One look at a machine. Keyed by node and time: sent twice, it is stored once.
 *
 * @param cpuPercent all cores together, 0 to 100, over the time since the sample before
 * @param load1 the load average of the last minute, -1 where the system has none
 */
public record HostSample(
        Instant at,
        double cpuPercent,
        double load1,
        double load5,
        double load15,
        long memoryTotalBytes,
        long memoryUsedBytes,
        long swapTotalBytes,
        long swapUsedBytes,
        long diskTotalBytes,
        long diskUsedBytes,
        int processes,
        long uptimeSeconds) {}
