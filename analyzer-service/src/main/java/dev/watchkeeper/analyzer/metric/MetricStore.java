package dev.watchkeeper.analyzer.metric;

import dev.watchkeeper.contract.HostSample;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** The table {@code node_sample}. A sample that comes twice is stored once. */
@ApplicationScoped
public class MetricStore {

    static final String ADD = """
            insert into node_sample (
                node, ts, cpu_percent, load_1, load_5, load_15, memory_total_bytes, memory_used_bytes,
                swap_total_bytes, swap_used_bytes, disk_total_bytes, disk_used_bytes, processes, uptime_seconds)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                on conflict (node, ts) do nothing
            """;

    private final Pool pool;

    public MetricStore(Pool pool) {
        this.pool = pool;
    }

    public Uni<Void> add(String node, List<HostSample> samples) {
        if (samples.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(ADD)
                .executeBatch(
                        samples.stream().map(sample -> tuple(node, sample)).toList())
                .replaceWithVoid();
    }

    private static Tuple tuple(String node, HostSample sample) {
        return Tuple.tuple()
                .addString(node)
                .addOffsetDateTime(sample.at().atOffset(ZoneOffset.UTC))
                .addDouble(sample.cpuPercent())
                .addDouble(sample.load1())
                .addDouble(sample.load5())
                .addDouble(sample.load15())
                .addLong(sample.memoryTotalBytes())
                .addLong(sample.memoryUsedBytes())
                .addLong(sample.swapTotalBytes())
                .addLong(sample.swapUsedBytes())
                .addLong(sample.diskTotalBytes())
                .addLong(sample.diskUsedBytes())
                .addInteger(sample.processes())
                .addLong(sample.uptimeSeconds());
    }
}
