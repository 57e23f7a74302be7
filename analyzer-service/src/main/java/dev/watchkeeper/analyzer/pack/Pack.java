package dev.watchkeeper.analyzer.pack;

import dev.watchkeeper.analyzer.chunk.Chunk;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring chunks of one stream and day that become one packed chunk, or two where one would be too large. */
record Pack(List<Fresh> chunks) {

    /** A chunk that is not packed yet, without its lines. */
    record Fresh(long first, long next, int lines) {}

    /**
     * As many packs as the chunks give, each of at least {@link Chunk#LEAST_PACKED_LINES} lines where that can be had.
     * What is left over waits for more, unless nothing more will come.
     *
     * @param chunks in the order of their offsets
     */
    static List<Pack> of(List<Fresh> chunks, boolean nothingMoreComes) {
        List<Pack> packs = new ArrayList<>();
        List<Fresh> open = new ArrayList<>();
        for (Fresh chunk : chunks) {
            if (!open.isEmpty() && chunk.next() - open.getFirst().first() > Chunk.MOST_BYTES) {
                // A gap of gigabytes between two lines: what lies before it is packed as it is.
                packs.add(new Pack(List.copyOf(open)));
                open.clear();
            }
            open.add(chunk);
            if (lines(open) >= Chunk.LEAST_PACKED_LINES) {
                packs.add(new Pack(List.copyOf(open)));
                open.clear();
            }
        }
        if (nothingMoreComes && !open.isEmpty()) {
            packs.add(new Pack(List.copyOf(open)));
        }
        return packs;
    }

    int lines() {
        return lines(chunks);
    }

    /** How many packed chunks these become. */
    int pieces() {
        return (lines() + Chunk.MOST_LINES - 1) / Chunk.MOST_LINES;
    }

    private static int lines(List<Fresh> chunks) {
        return chunks.stream().mapToInt(Fresh::lines).sum();
    }
}
