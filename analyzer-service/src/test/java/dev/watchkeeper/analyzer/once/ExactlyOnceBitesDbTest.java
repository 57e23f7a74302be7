package dev.watchkeeper.analyzer.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds it wrong on purpose: what is not noticed here would not be noticed anywhere. */
class ExactlyOnceBitesDbTest {

    private static final int WORLDS = 20;
    private static final Playground PLAYGROUND = new Playground();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void what_is_built_wrong_is_noticed(Flaw flaw) {
        OptionalLong seed = LongStream.range(0, WORLDS)
                .filter(some -> isNoticed(some, flaw))
                .findFirst();

        assertThat(seed).as("a world that shows " + flaw).isPresent();
        assertThat(isNoticed(seed.getAsLong(), Flaw.NONE))
                .as("the same world, built right")
                .isFalse();
    }

    private static boolean isNoticed(long seed, Flaw flaw) {
        Random random = new Random(seed);
        World world = World.drawn(random);
        return !PLAYGROUND.after(world, random, 1, flaw).told().equals(Oracle.of(world));
    }
}
