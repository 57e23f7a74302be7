package dev.watchkeeper.e2e.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds it wrong on purpose. What no story catches here would not be caught anywhere. */
class OracleBitesTest {

    private static final int STORIES = 1_000;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void what_is_built_wrong_is_caught(Flaw flaw) {
        assertThatThrownBy(() -> {
                    for (int seed = 0; seed < STORIES; seed++) {
                        World.play(Stories.of(seed), flaw, new Occasions());
                    }
                })
                .isInstanceOf(AssertionError.class);
    }
}
