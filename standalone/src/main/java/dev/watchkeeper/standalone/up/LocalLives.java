package dev.watchkeeper.standalone.up;

import dev.watchkeeper.analyzer.stream.LifeStore;
import dev.watchkeeper.analyzer.stream.StreamQuery;
import dev.watchkeeper.collector.life.Lives;
import dev.watchkeeper.contract.KnownStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The collector's question about its life, in one process: two calls of the analyzer. */
@ApplicationScoped
public class LocalLives implements Lives {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int PAGE = 1_000;

    private final LifeStore lives;
    private final StreamQuery streams;

    LocalLives(LifeStore lives, StreamQuery streams) {
        this.lives = lives;
        this.streams = streams;
    }

    /** Runs on the collector's thread, which may wait. */
    @Override
    public Answer begin(String node, String by) throws InterruptedException {
        try {
            long life = lives.begin(node, by).subscribeAsCompletionStage().get();
            return new Answer.Begun(life, streamsOf(node));
        } catch (ExecutionException e) {
            return new Answer.NotNow(AFTER_TROUBLE, "the database cannot be asked right now: " + e.getCause(), false);
        }
    }

    private List<KnownStream> streamsOf(String node) throws InterruptedException, ExecutionException {
        List<KnownStream> all = new ArrayList<>();
        List<KnownStream> page;
        do {
            long after = all.isEmpty() ? 0 : Long.parseLong(all.getLast().stream());
            page = streams.ofNode(node, after, PAGE)
                    .subscribeAsCompletionStage()
                    .get();
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
