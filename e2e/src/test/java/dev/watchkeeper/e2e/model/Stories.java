package dev.watchkeeper.e2e.model;

import dev.watchkeeper.e2e.model.Happening.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Stories made from a number alone, for tests that count what happened in all of them. */
final class Stories {

    private static final int STEPS = 200;

    /** Each kind as often as it weighs. */
    static final List<Happening> BY_WEIGHT = Arrays.stream(Happening.values())
            .flatMap(what -> Collections.nCopies(what.weight, what).stream())
            .toList();

    private Stories() {}

    static List<Step> of(int seed) {
        Random random = new Random(seed);
        List<Step> story = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            story.add(new Step(BY_WEIGHT.get(random.nextInt(BY_WEIGHT.size())), random.nextInt()));
        }
        return story;
    }
}
