package dev.watchkeeper.bench.corpus;

import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The engine as everybody gets it, without any setting for any corpus. */
public final class EngineReading {

    /** Any fixed time: figures must not depend on the day they are taken on. */
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Understanding understanding = Understanding.standard();

    public SeenLine understand(String text) {
        return new SeenLine(understanding.understand(new RawLine(text, RECEIVED_AT, ZoneOffset.UTC)));
    }

    /** The group of each line, of lines that belong to one stream: its code, as long as nothing merges codes. */
    public List<String> groups(List<SeenLine> stream) {
        return stream.stream().map(line -> line.understood().code().toString()).toList();
    }

    /** The events that the lines of a stream make: each line one, as long as nothing joins them. */
    public List<String> events(List<String> stream) {
        return stream;
    }
}
