package dev.watchkeeper.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Streams written down with a line of tildes between their events. */
final class Streams {

    private static final String BORDER = "\n~~~\n";

    private Streams() {}

    /** Takes the borders out, joins the lines, and expects to find the events again. */
    static void assertJoined(String withBorders) {
        List<String> expected = List.of(withBorders.stripTrailing().split(BORDER));

        assertThat(texts(String.join("\n", expected))).containsExactlyElementsOf(expected);
    }

    static List<String> texts(String stream) {
        return events(stream).stream().map(JoinedEvent::text).toList();
    }

    static List<JoinedEvent> events(String stream) {
        return events(new LineJoiner(JoinRules.NONE), stream);
    }

    static List<JoinedEvent> events(LineJoiner joiner, String stream) {
        List<JoinedEvent> events = new ArrayList<>();
        long at = 0;
        for (String line : stream.split("\n", -1)) {
            events.addAll(joiner.take(line, at));
            at++;
        }
        events.addAll(joiner.flush());
        return events;
    }
}
