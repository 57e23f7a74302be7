package dev.watchkeeper.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineJoinerTest {

    private static final String HEAD = "2026-03-01 09:15:02 ERROR failed";
    private static final String FRAME = "\tat org.acme.Main.main(Main.java:7)";

    private final LineJoiner joiner = new LineJoiner(JoinRules.NONE);

    @Test
    void an_event_is_answered_once_the_next_line_shows_that_it_is_complete() {
        assertThat(joiner.take(HEAD, 100)).isEmpty();
        assertThat(joiner.take(FRAME, 133)).isEmpty();

        assertThat(joiner.take("2026-03-01 09:15:03 INFO go on", 170))
                .containsExactly(new JoinedEvent(100, 2, HEAD + "\n" + FRAME, false, false));
    }

    @Test
    void nobody_waits_longer_than_the_caller_wants() {
        joiner.take(HEAD, 0);

        assertThat(joiner.flush()).containsExactly(new JoinedEvent(0, 1, HEAD, false, false));
        assertThat(joiner.flush()).isEmpty();
    }

    @Test
    void what_comes_too_late_says_that_it_is_a_rest() {
        joiner.take(HEAD, 0);
        joiner.flush();
        joiner.take(FRAME, 1);
        joiner.take("\t... 3 more", 2);

        assertThat(joiner.flush()).containsExactly(new JoinedEvent(1, 2, FRAME + "\n\t... 3 more", false, true));
    }

    @Test
    void lines_that_wait_for_a_proof_are_given_up_without_it() {
        List<JoinedEvent> events = new ArrayList<>();
        events.addAll(joiner.take("java.io.IOException: closed", 0));
        for (int line = 1; line <= 11; line++) {
            events.addAll(joiner.take("line " + line, line));
        }

        assertThat(events).extracting(JoinedEvent::first).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(joiner.flush()).extracting(JoinedEvent::first).containsExactly(11L);
    }

    @Test
    void a_trace_of_too_many_lines_is_cut_and_goes_on_as_a_rest() {
        List<JoinedEvent> events = new ArrayList<>();
        events.addAll(joiner.take("Exception in thread \"main\" java.lang.StackOverflowError", 0));
        for (int line = 1; line < 12_000; line++) {
            events.addAll(joiner.take(FRAME, line));
        }
        events.addAll(joiner.take("what follows", 12_000));
        events.addAll(joiner.flush());

        assertThat(events)
                .extracting(JoinedEvent::first, JoinedEvent::lines, JoinedEvent::cut, JoinedEvent::rest)
                .containsExactly(
                        tuple(0L, LineJoiner.MOST_LINES, true, false),
                        tuple(5_000L, LineJoiner.MOST_LINES, true, true),
                        tuple(10_000L, 2_000, false, true),
                        tuple(12_000L, 1, false, false));
    }

    @Test
    void a_message_that_is_too_long_is_cut_but_no_single_line_is() {
        String long_ = "x".repeat(300_000);
        String longer = "y".repeat(LineJoiner.MOST_CHARS + 1);
        List<JoinedEvent> events = new ArrayList<>();
        for (String line : List.of(HEAD, long_, long_, long_, long_, longer)) {
            events.addAll(joiner.take(line, 0));
        }
        events.addAll(joiner.flush());

        assertThat(events).extracting(JoinedEvent::lines).containsExactly(4, 1, 1);
        assertThat(events).extracting(JoinedEvent::cut).containsExactly(true, true, false);
        assertThat(events.getLast().text()).isEqualTo(longer);
    }

    @Test
    void a_million_blank_lines_are_answered_in_pieces() {
        List<JoinedEvent> events = new ArrayList<>();
        for (int line = 0; line < 1_000_000; line++) {
            events.addAll(joiner.take("", line));
        }
        events.addAll(joiner.flush());

        assertThat(events.stream().mapToLong(JoinedEvent::lines).sum()).isEqualTo(1_000_000);
        assertThat(events).allMatch(event -> event.lines() <= 41);
    }

    @Test
    void a_giant_line_is_looked_at_quickly() {
        for (String unit :
                List.of("x", " ", "\t", "1", ":", "[", "{", "(", "a.", "\\", "\"", "12:00:00", "Error:", "#0 ")) {
            String giant = unit.repeat(2_000_000 / unit.length());

            joiner.take(giant, 0);
            joiner.take(FRAME, 0);
            joiner.take("main.main()" + giant, 0);
        }

        assertThat(joiner.flush()).isNotEmpty();
    }
}
