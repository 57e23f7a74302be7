package dev.watchkeeper.bench.ingest;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file as batches a collector would send, dealt out to several streams in turn. */
final class LineBatches implements Iterator<Batch> {

    private static final int SEGMENTS = 6;

    private final BufferedReader reader;
    private final Path file;
    private final long[] cursors;
    private int turn;
    private @Nullable String next;

    private LineBatches(BufferedReader reader, Path file, int streams) throws IOException {
        this.reader = reader;
        this.file = file;
        this.cursors = new long[streams];
        this.next = reader.readLine();
    }

    static LineBatches of(Path file, int streams) throws IOException {
        return new LineBatches(Files.newBufferedReader(file), file, streams);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Batch next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        int which = turn++ % cursors.length;
        long stream = which + 1L;
        List<Segment> segments = new ArrayList<>();
        while (next != null && segments.size() < SEGMENTS) {
            segments.add(segment(stream, which));
        }
        StreamIntroduction introduction =
                new StreamIntroduction(stream, "bench-node", file + "." + stream, 1, stream, 0, "", 0);
        return new Batch("bench-" + turn, "bench-node", List.of(introduction), segments, List.of());
    }

    private Segment segment(long stream, int which) {
        List<Integer> at = new ArrayList<>(Segment.MAX_LINES);
        List<String> lines = new ArrayList<>(Segment.MAX_LINES);
        int length = 0;
        for (String line = next; line != null && lines.size() < Segment.MAX_LINES; line = read()) {
            at.add(length);
            lines.add(line);
            length += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        long first = cursors[which];
        cursors[which] = first + length;
        return Segment.of(stream, first, first + length, at, lines);
    }

    private @Nullable String read() {
        try {
            next = reader.readLine();
            if (next == null) {
                reader.close();
            }
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
