package dev.watchkeeper.engine.format.system;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads another format's line behind the time that {@code docker logs -t} and {@code kubectl logs --timestamps} write in
 * front: {@code 2026-01-02T15:04:05.123456789Z {"level":"error","msg":"…"}}. It always has nine parts of a second.
 */
public final class StampedFormat implements Format {

    private static final int POINT = "2026-01-02T15:04:05".length();
    private static final int ZONE = POINT + ".123456789".length();

    private static final List<String> STREAMS = List.of(" stdout F ", " stderr F ");

    private final List<Format> behind;

    /** Of these formats, the first that takes what stands behind the time has the line. */
    public StampedFormat(List<Format> behind) {
        this.behind = List.copyOf(behind);
    }

    /** No line is of this format: each is told as one of those behind the time. */
    @Override
    public String name() {
        return behind.getFirst().name();
    }

    @Override
    public Set<String> names() {
        return behind.stream().flatMap(format -> format.names().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean exact = text.length() > ZONE + 2
                && text.charAt(POINT) == '.'
                && Format.isDigit(text.charAt(ZONE - 1))
                && "Z+-".indexOf(text.charAt(ZONE)) >= 0;
        Optional<Stamp> stamp = exact ? line.isoTime() : Optional.empty();
        return stamp.filter(time -> text.startsWith(" ", time.end())).flatMap(time -> behind(time, line));
    }

    /** Where the line itself begins: the runtime's own files say in between which stream it came from, and that it is whole. */
    private static int start(String text, int timeEnd) {
        for (String stream : STREAMS) {
            if (text.startsWith(stream, timeEnd)) {
                return timeEnd + stream.length();
            }
        }
        return timeEnd + 1;
    }

    private Optional<ParsedLine> behind(Stamp stamp, RawLine line) {
        RawLine inner =
                RawLine.dated(line.text().substring(start(line.text(), stamp.end())), stamp.time(), line.zone());
        if (inner.text().isEmpty()) {
            return Optional.empty();
        }
        char first = inner.text().charAt(0);
        for (Format format : behind) {
            Optional<ParsedLine> parsed = format.mayBegin(first) ? format.parse(inner) : Optional.empty();
            if (parsed.isPresent()) {
                return parsed.map(inner::timed);
            }
        }
        return Optional.empty();
    }
}
