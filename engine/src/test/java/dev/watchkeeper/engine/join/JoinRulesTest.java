package dev.watchkeeper.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinRulesTest {

    private static final Optional<Pattern> DASH = Optional.of(Pattern.compile("^-- "));
    private static final Optional<Pattern> PIPE = Optional.of(Pattern.compile("^\\|"));

    private static List<String> joined(Optional<Pattern> start, Optional<Pattern> continuation, String stream) {
        LineJoiner joiner = new LineJoiner(new JoinRules(start, continuation));
        return Streams.events(joiner, stream).stream().map(JoinedEvent::text).toList();
    }

    @Test
    void with_a_start_alone_every_other_line_continues() {
        assertThat(joined(DASH, Optional.empty(), "-- a\n2026-03-01 09:15:02 b\n\nc\n-- d"))
                .containsExactly("-- a\n2026-03-01 09:15:02 b\n\nc", "-- d");
    }

    @Test
    void with_a_continuation_alone_every_other_line_starts() {
        assertThat(joined(Optional.empty(), PIPE, "a\n| b\n| c\n\tat d.E(F.java:1)\n| e"))
                .containsExactly("a\n| b\n| c", "\tat d.E(F.java:1)\n| e");
    }

    @Test
    void with_both_the_shape_decides_about_the_others() {
        assertThat(joined(DASH, PIPE, "-- a\n| b\n\tat d.E(F.java:1)\nc\n| d\n-- e"))
                .containsExactly("-- a\n| b\n\tat d.E(F.java:1)", "c\n| d", "-- e");
    }

    @Test
    void a_rule_may_ask_for_the_end_of_a_line() {
        assertThat(joined(Optional.of(Pattern.compile(";$")), Optional.empty(), "a;\nb\nc;"))
                .containsExactly("a;\nb", "c;");
    }
}
