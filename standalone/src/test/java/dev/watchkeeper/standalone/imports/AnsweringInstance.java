package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.standalone.imports.instance.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An instance that remembers, has issues of all lines at once, and goes away when it is told to. */
public class AnsweringInstance implements Instance {

    final RememberingInstance remembering = new RememberingInstance();
    BatchSink sink = remembering;
    public Supplier<List<KnownStream>> streams = this::folded;

    private List<KnownStream> folded() {
        List<KnownStream> folded = new ArrayList<>();
        for (KnownStream one : remembering.streams()) {
            folded.add(new KnownStream(
                    one.stream(),
                    one.node(),
                    one.path(),
                    one.device(),
                    one.inode(),
                    one.headLength(),
                    one.headHash(),
                    one.cursor(),
                    one.tail(),
                    one.cursor(),
                    one.refused(),
                    one.lastTakenAt()));
        }
        return folded;
    }

    @Override
    public BatchSink sink() {
        return sink;
    }

    @Override
    public List<KnownStream> streams(String node) {
        return streams.get();
    }

    @Override
    public NodeLife lastLife(String node) {
        return new NodeLife(0, null);
    }

    @Override
    public long beginLife(String node, String by) {
        return remembering.beginLife();
    }

    @Override
    public Optional<Accounts> accounts(String node) {
        return Optional.of(Accounts.NONE);
    }

    @Override
    public Optional<List<OpenIssue>> openIssues(String node) {
        return Optional.of(List.of());
    }

    @Override
    public Optional<String> address() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
