package dev.watchkeeper.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.code.Skeleton;
import dev.watchkeeper.engine.mask.Masker;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What may change in a trace without making it another problem, and what may not; in every language. */
class WrittenTracePropertiesTest {

    private static Skeleton skeleton(WrittenTrace trace, String function, String who, int depth, Random random) {
        return new Masker().mask(trace.written(function, who, depth, random));
    }

    @Property
    void lines_lambdas_proxies_ids_and_depth_make_no_other_problem(
            @ForAll WrittenTrace trace, @ForAll @IntRange(min = 1, max = 60) int depth, @ForAll Random random) {
        assertThat(skeleton(trace, "pay", "Anna", depth, random))
                .isEqualTo(skeleton(trace, "pay", "Anna", 1, new Random(1)));
    }

    @Property
    void whom_an_exception_of_the_application_names_makes_no_other_problem(
            @ForAll WrittenTrace trace, @ForAll @AlphaChars @StringLength(min = 1, max = 12) String who) {
        assertThat(skeleton(trace, "pay", who, 1, new Random(1)))
                .isEqualTo(skeleton(trace, "pay", "Anna", 1, new Random(1)));
    }

    @Property
    void another_function_makes_another_problem(
            @ForAll WrittenTrace trace, @ForAll @AlphaChars @StringLength(min = 1, max = 12) String function) {
        String other = "pay" + function;

        assertThat(skeleton(trace, other, "Anna", 1, new Random(1)))
                .isNotEqualTo(skeleton(trace, "pay", "Anna", 1, new Random(1)));
    }

    @Property
    void another_type_makes_another_problem(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String type, @ForAll Random random) {
        String trace = WrittenTrace.JAVA.written("pay", "Anna", 1, random);

        assertThat(new Masker().mask(trace.replace("NoStock", "No" + type + "Exception")))
                .isNotEqualTo(new Masker().mask(trace));
    }

    @Property
    void a_trace_that_is_cut_anywhere_is_read_all_the_same(
            @ForAll WrittenTrace trace, @ForAll @IntRange(max = 2_000) int length, @ForAll Random random) {
        String written = trace.written("pay", "Anna", 3, random);
        String cut = written.substring(0, Math.min(length, written.length()));

        assertThat(StackTrace.of(cut)).isEqualTo(StackTrace.of(cut));
    }
}
