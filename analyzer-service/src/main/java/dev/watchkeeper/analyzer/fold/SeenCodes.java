package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The codes of some lines, each with its earliest line, whatever the order in which the lines come. */
final class SeenCodes {

    private static final int LONGEST_SAMPLE = 1_000;

    private static final class Seen {
        PlacedLine earliest;
        Instant last;
        int lines;

        Seen(PlacedLine first) {
            earliest = first;
            last = time(first);
        }

        void add(PlacedLine line) {
            // Lines come in the order of their offsets: of two with one time, the first is the earlier one.
            if (time(line).isBefore(time(earliest))) {
                earliest = line;
            }
            last = time(line).isAfter(last) ? time(line) : last;
            lines++;
        }

        static Instant time(PlacedLine line) {
            return line.line().parsed().time();
        }
    }

    private final TreeMap<Long, Seen> codes = new TreeMap<>();

    void add(PlacedLine line) {
        codes.computeIfAbsent(line.line().code().value(), unseen -> new Seen(line))
                .add(line);
    }

    /** Six arrays: code, sample, time and offset of the earliest line, time of the last one, lines. */
    void addTo(Tuple columns) {
        List<String> samples = new ArrayList<>();
        List<OffsetDateTime> firsts = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        List<OffsetDateTime> lasts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        codes.values().forEach(seen -> {
            samples.add(sample(seen.earliest.line().parsed().message()));
            firsts.add(Seen.time(seen.earliest).atOffset(ZoneOffset.UTC));
            offsets.add(seen.earliest.offset());
            lasts.add(seen.last.atOffset(ZoneOffset.UTC));
            lines.add(seen.lines);
        });
        columns.addArrayOfLong(codes.keySet().toArray(Long[]::new))
                .addArrayOfString(samples.toArray(String[]::new))
                .addArrayOfOffsetDateTime(firsts.toArray(OffsetDateTime[]::new))
                .addArrayOfLong(offsets.toArray(Long[]::new))
                .addArrayOfOffsetDateTime(lasts.toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(lines.toArray(Integer[]::new));
    }

    private static String sample(String message) {
        // Cut before cleaning: a character that the cut tears apart is cleaned away.
        return CleanText.of(message.length() > LONGEST_SAMPLE ? message.substring(0, LONGEST_SAMPLE) : message);
    }
}
