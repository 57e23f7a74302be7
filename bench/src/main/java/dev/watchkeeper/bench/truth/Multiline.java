package dev.watchkeeper.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events that a stream of lines makes; a stream is right when all of its events are. */
final class Multiline implements Corpus {

    private static final Bar BAR = new Bar.AllBut(2);

    @Override
    public String name() {
        return "multiline";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine stream : lines) {
            List<String> got = engine.events(records(stream));
            JsonNode events = stream.label().path("events");
            // Two labels only say how many there are.
            boolean right = events.isArray()
                    ? withoutEnds(texts(events)).equals(withoutEnds(got))
                    : stream.label().path("n_events").asInt() == got.size();
            String wanted =
                    events.isArray() ? events.toString() : stream.label().path("n_events") + " events";
            tally.count(
                    stream.truth("language").orElse("?"),
                    stream.text(),
                    stream.truth("name").orElse("?"),
                    wanted,
                    Optional.of(got.size() + " events: " + got),
                    right);
        }
        return new Score(
                name(),
                "streams with all events right",
                tally.figure(),
                "fluentd plugin 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                tally.byKind(),
                tally.misses());
    }

    /** The lines as a reader would hand them over; some labels hold them, since a record may hold a newline. */
    private static List<String> records(LabelledLine stream) {
        JsonNode records = stream.label().path("input_records");
        return withoutEnds(
                records.isArray() ? texts(records) : List.of(stream.text().split("\n", -1)));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** A line's end belongs to no event. */
    private static List<String> withoutEnds(List<String> texts) {
        return texts.stream()
                .map(text -> text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
                .toList();
    }
}
