package dev.watchkeeper.analyzer.once;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.fault.FaultRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever way bytes take into the database, it says the same of them afterwards. Each world is delivered by one analyzer
 * and then by three at once, and read by an oracle that has no database.
 */
class ExactlyOnceDbTest {

    private static final Playground PLAYGROUND = new Playground();

    /** 20 worlds; 1,000 at full size. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void cut_repeated_reordered_forgotten_and_packed_anyhow_the_same_bytes_say_the_same(@ForAll long drawn) {
        FaultRun run = FaultRun.of("exactly once", drawn);
        for (int i = 0; i < run.sized(1, 50); i++) {
            long seed = i == 0 ? run.seed() : run.random().nextLong();
            check(seed);
        }
    }

    private static void check(long seed) {
        Random random = new Random(seed);
        World world = World.drawn(random);

        Contents alone = PLAYGROUND.after(world, random, 1, Flaw.NONE);
        Contents together = PLAYGROUND.after(world, random, 3, Flaw.NONE);

        same("one analyzer against the oracle, seed " + seed, alone.told(), Oracle.of(world));
        same("three analyzers against one, seed " + seed, together.rows(), alone.rows());
    }

    private static void same(String what, Map<String, List<String>> found, Map<String, List<String>> wanted) {
        assertThat(found).containsOnlyKeys(wanted.keySet());
        wanted.forEach((name, rows) -> {
            assertThat(without(found.get(name), rows))
                    .as(what + ": too much: " + name)
                    .isEmpty();
            assertThat(without(rows, found.get(name)))
                    .as(what + ": missing: " + name)
                    .isEmpty();
        });
    }

    /** A row that is there twice and is taken away once is left once. */
    private static List<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }
}
