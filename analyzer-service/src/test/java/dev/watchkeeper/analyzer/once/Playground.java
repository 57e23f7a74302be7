package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.analyzer.testing.AnalyzerDatabase;
import dev.watchkeeper.analyzer.testing.AtOnce;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One migrated database that is emptied between two deliveries, and three analyzers on it. */
final class Playground {

    private static final int MOST_REPLICAS = 3;

    private static final String EMPTY = """
            truncate stream, stream_fold, log_chunk, fold_due, quarantine, ledger, expired, level_minute, code_minute, code_seen,
                     issue, issue_evidence, issue_step, event
            """;

    private final AnalyzerDatabase first = AnalyzerDatabase.fresh();
    private final List<AnalyzerDatabase> replicas;

    Playground() {
        String name = first.database().name();
        // Nothing here is about power cuts.
        first.database().run("alter database " + name + " set synchronous_commit = off");
        // Whatever comes in has lain there for long enough to be packed.
        first.database().run("alter table log_chunk alter column taken_at set default now() - interval '2 hours'");
        first.database()
                .run("alter table log_chunk add constraint no_poison check (not '" + OddLines.POISON
                        + "' = any(message))");
        replicas = Stream.generate(() -> first.replica("replica"))
                .limit(MOST_REPLICAS)
                .toList();
    }

    /** All that the database says after so many analyzers at once have brought the world into it. */
    Contents after(World world, Random random, int count, Flaw flaw) {
        first.database().run(EMPTY);
        long[] streams = streams(world, random);
        List<Delivery> deliveries = IntStream.range(0, count)
                .mapToObj(i -> new Delivery(world, streams, replicas.get(i), new Random(random.nextLong()), flaw))
                .toList();
        AtOnce.each(count, i -> {
            deliveries.get(i).run();
            return i;
        });
        first.foldAll();
        return Contents.of(first.database());
    }

    /** Drawn anew each time, as collectors draw them; only their order stays, which settles what is earlier of two equal times. */
    private static long[] streams(World world, Random random) {
        return random.longs(1, Long.MAX_VALUE)
                .distinct()
                .limit(world.sources().size())
                .sorted()
                .toArray();
    }
}
