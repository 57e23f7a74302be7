package dev.watchkeeper.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class LineJoinerPropertiesTest {

    private static final String TIME = "2026-03-01 09:15:02 ";

    /** Lines of all kinds, so that every state is met, and lines of no kind at all. */
    @Provide
    Arbitrary<List<String>> streams() {
        Arbitrary<String> known = Arbitraries.of(
                "",
                "",
                "  ",
                "an ordinary line",
                TIME + "ERROR failed",
                TIME + "ERROR failed",
                "ERROR: failed",
                "java.io.IOException: closed",
                "Exception in thread \"main\" java.lang.Error",
                "\tat a.B.c(D.java:1)",
                "\t... 3 more",
                "Caused by: a.B",
                "  nested exception is:",
                "Traceback (most recent call last):",
                "  File \"a.py\", line 1",
                "    run()",
                "ValueError: wrong",
                "During handling of the above exception, another exception occurred:",
                "panic: over",
                "runtime: over",
                "goroutine 1 [running]:",
                "main.main()",
                "Unhandled exception:",
                "#0 main()",
                "Stack trace:",
                "a.rb:1:in `a': wrong (Error)",
                "\tfrom a.rb:1:in `b'",
                "/a.js:3",
                "    ^",
                "tied to the next \\",
                "{",
                "  \"a\": [",
                "1, 2]",
                "}",
                "[",
                "{\"a\":1}",
                "usage:",
                "  indented",
                "# Time: 2026-03-01T09:15:02Z",
                "# User@Host: a[a] @ b []");
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars("[](){}\"'=:-./ \t\r\\#0a%<>E\uD800\uDC00\0")
                .ofMaxLength(20);
        Arbitrary<String> mixed = Combinators.combine(known, odd).as(String::concat);
        return Arbitraries.frequencyOf(Tuple.of(8, known), Tuple.of(1, odd), Tuple.of(1, mixed))
                .list()
                .ofMaxSize(60);
    }

    private static List<JoinedEvent> joined(List<String> lines, int cutBefore) {
        LineJoiner joiner = new LineJoiner(JoinRules.NONE);
        List<JoinedEvent> events = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (at == cutBefore) {
                events.addAll(joiner.flush());
            }
            events.addAll(joiner.take(lines.get(at), at));
        }
        events.addAll(joiner.flush());
        return events;
    }

    private static List<JoinedEvent> joined(List<String> lines) {
        return joined(lines, -1);
    }

    /** The lines with newlines between them, but for the blank ones at the end. */
    private static String written(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).chars().allMatch(c -> " \t\r\f".indexOf(c) >= 0)) {
            end--;
        }
        return String.join("\n", lines.subList(0, end));
    }

    @Property(tries = 2_000)
    void no_line_is_lost_or_invented(@ForAll("streams") List<String> lines) {
        int next = 0;
        for (JoinedEvent event : joined(lines)) {
            assertThat(event.first()).isEqualTo(next);
            next += event.lines();
            assertThat(event.text()).isEqualTo(written(lines.subList((int) event.first(), next)));
        }
        assertThat(next).isEqualTo(lines.size());
    }

    @Property
    void the_same_lines_are_joined_in_the_same_way(@ForAll("streams") List<String> lines) {
        assertThat(joined(lines)).isEqualTo(joined(lines));
    }

    @Property
    void a_line_that_begins_with_a_time_always_starts_an_event(@ForAll("streams") List<String> lines) {
        List<Long> starts = joined(lines).stream().map(JoinedEvent::first).toList();

        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(TIME)) {
                assertThat(starts).contains((long) at);
            }
        }
    }

    @Property(tries = 2_000)
    void a_flush_changes_nothing_before_the_event_it_cuts_nor_after_the_next_time(
            @ForAll("streams") List<String> lines, @ForAll @IntRange(max = 60) int cut) {
        List<JoinedEvent> whole = joined(lines);
        List<JoinedEvent> parts = joined(lines, cut);
        int time = cut;
        while (time < lines.size() && !lines.get(time).startsWith(TIME)) {
            time++;
        }

        List<JoinedEvent> before = endedBy(whole, cut);
        assertThat(endedBy(parts, cut).subList(0, before.size())).isEqualTo(before);
        assertThat(begunAt(parts, time)).isEqualTo(begunAt(whole, time));
    }

    private static List<JoinedEvent> endedBy(List<JoinedEvent> events, int line) {
        return events.stream()
                .filter(event -> event.first() + event.lines() <= line)
                .toList();
    }

    private static List<JoinedEvent> begunAt(List<JoinedEvent> events, int line) {
        return events.stream().filter(event -> event.first() >= line).toList();
    }

    @Property
    void a_flush_between_two_events_changes_nothing(@ForAll("streams") List<String> lines) {
        List<JoinedEvent> whole = joined(lines);

        for (JoinedEvent event : whole) {
            assertThat(joined(lines, (int) event.first())).isEqualTo(whole);
        }
    }
}
