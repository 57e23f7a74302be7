package dev.watchkeeper.bench.corpus;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.group.CodeCount;
import dev.watchkeeper.engine.group.Grouping;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.join.JoinedEvent;
import dev.watchkeeper.engine.join.container.ContainerJoiner;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The engine as everybody gets it, without any setting for any corpus. */
public final class EngineReading {

    /** Any fixed time: figures must not depend on the day they are taken on. */
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Understanding understanding = Understanding.standard();

    public SeenLine understand(String text) {
        return new SeenLine(understanding.understand(new RawLine(text, RECEIVED_AT, ZoneOffset.UTC)));
    }

    /** The group of each line, of lines that belong to one stream. */
    public List<String> groups(List<SeenLine> stream) {
        Grouping grouping = Grouping.of(stream.stream()
                .map(line -> new CodeCount(
                        line.understood().code(), line.understood().skeleton(), 1))
                .toList());
        return stream.stream()
                .map(line -> grouping.of(line.understood().code()).id().toString())
                .toList();
    }

    /** The events that the lines of a stream make. */
    public List<String> events(List<String> stream) {
        ContainerJoiner joiner = new ContainerJoiner(JoinRules.NONE);
        List<JoinedEvent> events = new ArrayList<>();
        for (int i = 0; i < stream.size(); i++) {
            events.addAll(joiner.take(stream.get(i), i));
        }
        events.addAll(joiner.flush());
        return events.stream().map(JoinedEvent::text).toList();
    }
}
