package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Finds the lines that the database does not take, by halves: those that are good need not be tried one by one. */
final class RefusedLines {

    /** Finds some fifty bad lines among thousands; where there are more, whole stretches are put aside. */
    private static final int MOST_TRIES = 1_000;

    private final Function<List<Chunk>, Uni<Void>> tryOut;

    /** @param tryOut fails with {@link DataTrouble} when the chunks are not taken, and leaves nothing behind */
    RefusedLines(Function<List<Chunk>, Uni<Void>> tryOut) {
        this.tryOut = tryOut;
    }

    /** Offset and reason of each refused line. Fails when the database is away. */
    Uni<Map<Long, String>> among(long stream, List<PlacedLine> lines, Instant receivedAt) {
        Map<Long, String> refused = new HashMap<>();
        AtomicInteger tries = new AtomicInteger();
        return search(stream, lines, receivedAt, refused, tries).replaceWith(refused);
    }

    private Uni<Void> search(
            long stream, List<PlacedLine> lines, Instant receivedAt, Map<Long, String> refused, AtomicInteger tries) {
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        int half = lines.size() / 2;
        return tryOut.apply(Chunk.of(stream, lines, receivedAt))
                .onFailure(DataTrouble::isOne)
                .recoverWithUni(trouble -> {
                    if (half == 0 || tries.incrementAndGet() > MOST_TRIES) {
                        lines.forEach(line -> refused.put(line.offset(), "not taken: " + words(trouble)));
                        return Uni.createFrom().voidItem();
                    }
                    return search(stream, lines.subList(0, half), receivedAt, refused, tries)
                            .chain(() -> search(stream, lines.subList(half, lines.size()), receivedAt, refused, tries));
                });
    }

    private static String words(Throwable trouble) {
        String words = String.valueOf(trouble.getMessage());
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
