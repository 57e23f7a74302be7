package dev.watchkeeper.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.watchkeeper.engine.join.container.ContainerJoiner;
import dev.watchkeeper.engine.line.GoldenLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jazzer's way to the joiners: the lines of a text come one by one, and none is lost or invented. */
public final class JoinerFuzz {

    private static final JoinRules RULES =
            new JoinRules(Optional.of(Pattern.compile("^\\[")), Optional.of(Pattern.compile("^[|+]")));

    private JoinerFuzz() {}

    public static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>(GoldenLines.read().stream()
                .filter(line -> line.indexOf('\n') > 0)
                .toList());
        seeds.add("2026-01-05T10:00:00.123456789Z stdout F started\n"
                + "2026-01-05T10:00:00.123456789+02:00 stderr P pay\n"
                + "2026-01-05T10:00:00.2Z stderr F ment failed\n"
                + "2026-01-05T10:00:00.2Z stderr F \tat a.B.c(D.java:1)");
        seeds.add("{\"log\":\"started\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:00.1Z\"}\n"
                + "{\"log\":\"pay\",\"stream\":\"stderr\",\"time\":\"2026-01-05T10:00:00.1Z\"}");
        seeds.add("{\n  \"a\": [\n    1,\n    2]\n}\n{\"b\":1}\n[x\n| y");
        return seeds;
    }

    public static void fuzzerTestOneInput(byte[] input) {
        List<String> lines = List.of(new String(input, StandardCharsets.UTF_8).split("\n", -1));

        List<JoinedEvent> events = joined(lines, JoinRules.NONE);

        int next = 0;
        for (JoinedEvent event : events) {
            assertThat(event.first()).isEqualTo(next);
            next += event.lines();
        }
        assertThat(next).isEqualTo(lines.size());
        assertThat(joined(lines, JoinRules.NONE)).isEqualTo(events);
        assertThat(joined(lines, RULES).stream().mapToInt(JoinedEvent::lines).sum())
                .isEqualTo(lines.size());
        assertThat(joinedOfContainer(lines)).isEqualTo(lines.size());
    }

    private static List<JoinedEvent> joined(List<String> lines, JoinRules rules) {
        LineJoiner joiner = new LineJoiner(rules);
        List<JoinedEvent> events = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            events.addAll(joiner.take(lines.get(at), at));
        }
        events.addAll(joiner.flush());
        return events;
    }

    /** How many lines come out, when in the middle nothing comes for a while. */
    private static int joinedOfContainer(List<String> lines) {
        ContainerJoiner joiner = new ContainerJoiner(JoinRules.NONE);
        List<JoinedEvent> events = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            events.addAll(joiner.take(lines.get(at), at));
            if (at == lines.size() / 2) {
                events.addAll(joiner.flush());
            }
        }
        events.addAll(joiner.flush());
        return events.stream().mapToInt(JoinedEvent::lines).sum();
    }
}
