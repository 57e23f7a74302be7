package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.contract.Batch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A batch and the runs it was made of. However often it is offered, it is the same. */
public record Outgoing(Batch batch, List<Run> runs) {

    public Set<Long> streams() {
        return runs.stream().map(Run::stream).collect(Collectors.toSet());
    }

    /** Where each of its streams goes on behind it. */
    public Map<Long, Long> ends() {
        return runs.stream().collect(Collectors.toMap(Run::stream, Run::next));
    }

    public long bytes() {
        return runs.stream().mapToLong(Run::bytes).sum();
    }

    boolean isEmpty() {
        return runs.isEmpty() && batch.samples().isEmpty();
    }
}
