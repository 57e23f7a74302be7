package dev.watchkeeper.analyzer.fold;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.chunk.PlacedLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The codes of some lines: lines by event minute, and of each code its earliest line, in whatever order they come. */
final class CodeCounts {

    private static final int LONGEST_SAMPLE = 1_000;

    /** What is known of one code. */
    private static final class Seen {
        private final TreeMap<Long, int[]> minutes = new TreeMap<>();
        private final long code;
        private PlacedLine earliest;
        private Instant first;
        private Instant last;
        private int lines;
        private long lastMinute;
        private int[] ofLastMinute = {};

        Seen(PlacedLine line) {
            code = line.line().code().value();
            earliest = line;
            first = time(line);
            last = first;
        }

        void add(PlacedLine line) {
            // Lines come in the order of their offsets: of two with one time, the first is the earlier one.
            Instant time = time(line);
            if (time.isBefore(first)) {
                earliest = line;
                first = time;
            } else if (time.isAfter(last)) {
                last = time;
            }
            lines++;
            long minute = Minute.of(line);
            if (minute != lastMinute || ofLastMinute.length == 0) {
                ofLastMinute = minutes.computeIfAbsent(minute, unseen -> new int[1]);
                lastMinute = minute;
            }
            ofLastMinute[0]++;
        }

        /** Of lines behind all that were seen here. */
        void add(Seen behind) {
            if (behind.first.isBefore(first)) {
                earliest = behind.earliest;
                first = behind.first;
            }
            last = behind.last.isAfter(last) ? behind.last : last;
            lines += behind.lines;
            behind.minutes.forEach(
                    (minute, more) -> minutes.computeIfAbsent(minute, unseen -> new int[1])[0] += more[0]);
        }

        static Instant time(PlacedLine line) {
            return line.line().parsed().time();
        }
    }

    private final Map<Long, Seen> codes = new HashMap<>();

    void add(PlacedLine line) {
        Long code = line.line().code().value();
        Seen seen = codes.get(code);
        if (seen == null) {
            seen = new Seen(line);
            codes.put(code, seen);
        }
        seen.add(line);
    }

    void add(CodeCounts behind) {
        behind.codes.forEach((code, seen) -> {
            Seen known = codes.get(code);
            if (known == null) {
                codes.put(code, seen);
            } else {
                known.add(seen);
            }
        });
    }

    /** Nine arrays: minute, code, lines; code, sample, time and offset of the earliest line, time of the last, lines. */
    void addTo(Tuple columns) {
        List<OffsetDateTime> starts = new ArrayList<>();
        List<Long> inMinute = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        codes.values()
                .forEach(seen -> seen.minutes.forEach((minute, lines) -> {
                    starts.add(Minute.start(minute));
                    inMinute.add(seen.code);
                    counts.add(lines[0]);
                }));
        columns.addArrayOfOffsetDateTime(starts.toArray(OffsetDateTime[]::new))
                .addArrayOfLong(inMinute.toArray(Long[]::new))
                .addArrayOfInteger(counts.toArray(Integer[]::new))
                .addArrayOfLong(each(seen -> seen.code, Long[]::new))
                .addArrayOfString(each(seen -> sample(seen.earliest), String[]::new))
                .addArrayOfOffsetDateTime(each(seen -> seen.first.atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfLong(each(seen -> seen.earliest.offset(), Long[]::new))
                .addArrayOfOffsetDateTime(each(seen -> seen.last.atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                .addArrayOfInteger(each(seen -> seen.lines, Integer[]::new));
    }

    private <T> T[] each(Function<Seen, T> part, IntFunction<T[]> array) {
        return codes.values().stream().map(part).toArray(array);
    }

    private static String sample(PlacedLine line) {
        String message = line.line().parsed().message();
        // Cut before cleaning: a character that the cut tears apart is cleaned away.
        return CleanText.of(message.length() > LONGEST_SAMPLE ? message.substring(0, LONGEST_SAMPLE) : message);
    }
}
