package dev.watchkeeper.engine.join.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import dev.watchkeeper.engine.join.LineJoiner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContainerJoinerTest {

    private static final String TIME = "2026-01-05T10:00:00.123456789Z ";

    private static List<JoinedEvent> joined(List<String> lines) {
        ContainerJoiner joiner = new ContainerJoiner(JoinRules.NONE);
        List<JoinedEvent> events = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            events.addAll(joiner.take(lines.get(i), i));
        }
        events.addAll(joiner.flush());
        return events;
    }

    private static List<String> texts(String... lines) {
        return joined(List.of(lines)).stream().map(JoinedEvent::text).toList();
    }

    @Test
    void pieces_of_cri_are_put_together_each_stream_by_itself() {
        assertThat(texts(
                        TIME + "stdout P the first ",
                        TIME + "stderr P trouble ",
                        TIME + "stdout F line",
                        TIME + "stderr F here",
                        TIME + "stdout F 2026-01-05 10:00:01 INFO next"))
                .containsExactly("the first line", "trouble here", "2026-01-05 10:00:01 INFO next");
    }

    @Test
    void what_docker_wrote_is_unwrapped() {
        assertThat(texts(
                        "{\"log\":\"2026-01-05 10:00:00 INFO \\\"a\\\"\\r\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:00Z\"}",
                        "{\"log\":\"2026-01-05 10:00:01 INFO b\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:01Z\"}",
                        "{\"log\":\"c\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:01Z\"}"))
                .containsExactly("2026-01-05 10:00:00 INFO \"a\"", "2026-01-05 10:00:01 INFO bc");
    }

    @Test
    void a_trace_is_joined_though_the_other_stream_speaks_in_between() {
        List<JoinedEvent> events = joined(List.of(
                TIME + "stderr F java.lang.IllegalStateException: no",
                TIME + "stdout F 2026-01-05 10:00:00 INFO works",
                TIME + "stderr F \tat com.example.A.b(A.java:1)",
                TIME + "stdout F 2026-01-05 10:00:01 INFO works on"));

        assertThat(events)
                .extracting(JoinedEvent::text)
                .containsExactly(
                        "2026-01-05 10:00:00 INFO works",
                        "java.lang.IllegalStateException: no\n\tat com.example.A.b(A.java:1)",
                        "2026-01-05 10:00:01 INFO works on");
        assertThat(events).extracting(JoinedEvent::first).containsExactly(1L, 0L, 3L);
        assertThat(events).extracting(JoinedEvent::lines).containsExactly(1, 2, 1);
    }

    @Test
    void an_event_was_written_when_its_first_piece_was() {
        assertThat(joined(List.of(
                        "2026-01-05T10:00:00.1Z stderr P pay",
                        "2026-01-05T10:00:00.2Z stderr F ment failed",
                        "2026-01-05T10:00:00.3Z stderr F \tat com.example.A.b(A.java:1)",
                        "2026-01-05T12:00:01.5+02:00 stdout F started",
                        "{\"log\":\"stopped\\n\",\"stream\":\"stdout\",\"time\":\"2026-01-05T10:00:02.25Z\"}")))
                .extracting(JoinedEvent::writtenAt)
                .containsExactlyInAnyOrder(
                        Instant.parse("2026-01-05T10:00:00.1Z"),
                        Instant.parse("2026-01-05T10:00:01.5Z"),
                        Instant.parse("2026-01-05T10:00:02.25Z"));
        assertThat(joined(List.of("started")))
                .extracting(JoinedEvent::writtenAt)
                .containsOnlyNulls();
    }

    @Test
    void what_only_looks_like_a_wrapping_is_left_as_it_is() {
        for (String line : List.of(
                TIME + "stdout X text",
                TIME + "stdoutF text",
                TIME + "stdout Full text",
                "{\"log\":\"x\"}",
                "{\"log\":{\"a\":1},\"stream\":\"stdout\",\"time\":\"t\"}",
                "{\"log\":\"x\",\"stream\":\"other\",\"time\":\"t\"}",
                "{\"log\":\"x")) {
            assertThat(texts(line)).containsExactly(line);
        }
    }

    @Property(tries = 2_000)
    void lines_without_a_wrapping_are_joined_as_ever(@ForAll List<String> lines) {
        List<String> plain = lines.stream().map(line -> line.replace('\n', ' ')).toList();
        LineJoiner joiner = new LineJoiner(JoinRules.NONE);
        List<JoinedEvent> expected = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            expected.addAll(joiner.take(plain.get(i), i));
        }
        expected.addAll(joiner.flush());

        assertThat(joined(plain)).isEqualTo(expected);
    }
}
