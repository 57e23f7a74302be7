package dev.watchkeeper.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.e2e.model.Happening.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactlyOnceTest {

    private static final int FIXED_STORIES = 1_000;

    /** Rarer than this over all fixed stories, and the property would say little of it. */
    private static final int OFTEN = 50;

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(Arbitraries.of(Stories.BY_WEIGHT), Arbitraries.integers())
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(250);
    }

    @Property(tries = 3_000)
    void whatever_happens_each_line_is_stored_once_and_each_byte_accounted_for(@ForAll("stories") List<Step> story) {
        World.play(story, Flaw.NONE, new Occasions());
    }

    @Example
    void the_stories_meet_everything_they_are_there_for() {
        Occasions occasions = new Occasions();

        for (int seed = 0; seed < FIXED_STORIES; seed++) {
            World.play(Stories.of(seed), Flaw.NONE, occasions);
        }

        assertThat(Occasion.values())
                .allSatisfy(occasion ->
                        assertThat(occasions.of(occasion)).as("%s", occasion).isGreaterThan(OFTEN));
    }
}
