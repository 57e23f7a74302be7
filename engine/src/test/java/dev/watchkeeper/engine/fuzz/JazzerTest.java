package dev.watchkeeper.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.FormatsFuzz;
import dev.watchkeeper.engine.format.custom.CustomFormatFuzz;
import dev.watchkeeper.engine.fuzz.JazzerRun.Guide;
import dev.watchkeeper.engine.group.GroupingFuzz;
import dev.watchkeeper.engine.join.JoinerFuzz;
import dev.watchkeeper.engine.line.LineFuzz;
import dev.watchkeeper.engine.mask.MaskerFuzz;
import dev.watchkeeper.engine.settings.SettingsFuzz;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer looks for inputs that reach what none before has reached, and none of them throws, hangs or is read in two ways.
 * More of them with {@code -Dwatchkeeper.engine.fuzz=1000000}.
 */
class JazzerTest {

    private static final int INPUTS = Integer.getInteger("watchkeeper.engine.fuzz", 50_000);

    static Stream<Arguments> targets() throws IOException {
        return Stream.of(
                Arguments.of(FormatsFuzz.class, Guide.WAYS_AND_TEXTS, FormatsFuzz.seeds()),
                Arguments.of(LineFuzz.class, Guide.WAYS_AND_TEXTS, LineFuzz.seeds()),
                Arguments.of(MaskerFuzz.class, Guide.WAYS, MaskerFuzz.seeds()),
                Arguments.of(JoinerFuzz.class, Guide.WAYS_AND_TEXTS, JoinerFuzz.seeds()),
                Arguments.of(GroupingFuzz.class, Guide.WAYS, GroupingFuzz.seeds()),
                Arguments.of(CustomFormatFuzz.class, Guide.WAYS_AND_TEXTS, CustomFormatFuzz.seeds()),
                Arguments.of(SettingsFuzz.class, Guide.WAYS_AND_TEXTS, SettingsFuzz.seeds()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void jazzer_finds_nothing(Class<?> target, Guide guide, List<String> seeds)
            throws IOException, InterruptedException {
        assertThat(JazzerRun.findings(target, guide, seeds, INPUTS)).isEmpty();
    }
}
