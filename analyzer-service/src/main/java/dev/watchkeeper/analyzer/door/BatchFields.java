package dev.watchkeeper.analyzer.door;

import com.fasterxml.jackson.core.JsonParser;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.Segment.RawLine;
import dev.watchkeeper.contract.StreamIntroduction;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a batch field by field, and nothing else: unknown fields are passed over and take no room, a line is asked room
 * for before it is kept, and what the database would refuse is refused here with a sentence.
 */
final class BatchFields {

    private static final Set<String> BATCH = fieldsOf(Batch.class);
    private static final Set<String> INTRODUCTION = fieldsOf(StreamIntroduction.class);
    private static final Set<String> SEGMENT = fieldsOf(Segment.class);
    private static final Set<String> RAW_LINE = fieldsOf(RawLine.class);
    private static final Set<String> SAMPLE = fieldsOf(HostSample.class);

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PATH = 4_096;

    /** The database's times end far from here, but a later one is a slip anyway. */
    private static final Instant FIRST_TIME = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LAST_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonFields json;
    private final Bill bill;

    BatchFields(JsonParser parser, Bill bill) {
        this.json = new JsonFields(parser);
        this.bill = bill;
    }

    /** The parser stands at the first token. */
    Batch batch() throws IOException {
        String id = "";
        String node = "";
        long life = 0;
        List<StreamIntroduction> introductions = List.of();
        List<Segment> segments = List.of();
        List<HostSample> samples = List.of();
        json.open("the batch", BATCH);
        for (String name = json.next(); name != null; name = json.next()) {
            switch (name) {
                case "id" -> id = words(LONGEST_NAME);
                case "node" -> node = words(LONGEST_NAME);
                case "life" -> life = json.whole();
                case "introductions" -> introductions = json.list(this::introduction);
                case "segments" -> segments = json.list(this::segment);
                case "samples" -> samples = json.list(this::sample);
                default -> throw unread(name);
            }
        }
        return new Batch(id, node, life, introductions, segments, samples);
    }

    private StreamIntroduction introduction() throws IOException {
        bill.thing();
        long stream = 0;
        String node = "";
        String path = "";
        long device = 0;
        long inode = 0;
        int headLength = 0;
        String headHash = "";
        long life = 0;
        json.open("an introduction", INTRODUCTION);
        for (String name = json.next(); name != null; name = json.next()) {
            switch (name) {
                case "stream" -> stream = json.whole();
                case "node" -> node = words(LONGEST_NAME);
                case "path" -> path = words(LONGEST_PATH);
                case "device" -> device = json.whole();
                case "inode" -> inode = json.whole();
                case "headLength" -> headLength = json.small();
                case "headHash" -> headHash = words(LONGEST_NAME);
                case "life" -> life = json.whole();
                default -> throw unread(name);
            }
        }
        if (node.isBlank() || path.isBlank()) {
            throw new IllegalArgumentException("an introduction names the stream's node and path");
        }
        return new StreamIntroduction(stream, node, path, device, inode, headLength, headHash, life);
    }

    private Segment segment() throws IOException {
        bill.thing();
        long stream = 0;
        long first = 0;
        long next = 0;
        List<Integer> at = List.of();
        List<String> lines = List.of();
        List<RawLine> raw = List.of();
        @Nullable Gap gap = null;
        @Nullable String tail = null;
        json.open("a segment", SEGMENT);
        for (String name = json.next(); name != null; name = json.next()) {
            switch (name) {
                case "stream" -> stream = json.whole();
                case "first" -> first = json.whole();
                case "next" -> next = json.whole();
                case "at" -> at = upToAChunk(json::small);
                case "lines" -> lines = upToAChunk(this::line);
                case "raw" -> raw = upToAChunk(this::rawLine);
                case "gap" -> gap = gap(json.text());
                case "tail" -> tail = words(LONGEST_NAME);
                default -> throw unread(name);
            }
        }
        return new Segment(stream, first, next, at, lines, raw, gap, tail);
    }

    private RawLine rawLine() throws IOException {
        int line = -1;
        String base64 = "";
        json.open("a raw line", RAW_LINE);
        for (String name = json.next(); name != null; name = json.next()) {
            switch (name) {
                case "line" -> line = json.small();
                case "base64" -> base64 = base64(line());
                default -> throw unread(name);
            }
        }
        return new RawLine(line, base64);
    }

    private HostSample sample() throws IOException {
        bill.thing();
        @Nullable Instant at = null;
        double cpuPercent = 0;
        double[] loads = new double[3];
        long memoryTotal = 0;
        long memoryUsed = 0;
        long swapTotal = 0;
        long swapUsed = 0;
        long diskTotal = 0;
        long diskUsed = 0;
        int processes = 0;
        long uptime = 0;
        json.open("a sample", SAMPLE);
        for (String name = json.next(); name != null; name = json.next()) {
            switch (name) {
                case "at" -> at = time(json.text());
                case "cpuPercent" -> cpuPercent = json.decimal();
                case "load1" -> loads[0] = json.decimal();
                case "load5" -> loads[1] = json.decimal();
                case "load15" -> loads[2] = json.decimal();
                case "memoryTotalBytes" -> memoryTotal = json.whole();
                case "memoryUsedBytes" -> memoryUsed = json.whole();
                case "swapTotalBytes" -> swapTotal = json.whole();
                case "swapUsedBytes" -> swapUsed = json.whole();
                case "diskTotalBytes" -> diskTotal = json.whole();
                case "diskUsedBytes" -> diskUsed = json.whole();
                case "processes" -> processes = json.small();
                case "uptimeSeconds" -> uptime = json.whole();
                default -> throw unread(name);
            }
        }
        if (at == null) {
            throw new IllegalArgumentException("a sample has its time (at)");
        }
        return new HostSample(
                at,
                cpuPercent,
                loads[0],
                loads[1],
                loads[2],
                memoryTotal,
                memoryUsed,
                swapTotal,
                swapUsed,
                diskTotal,
                diskUsed,
                processes,
                uptime);
    }

    private String line() throws IOException {
        bill.line(json.textLength());
        return json.text();
    }

    /** Names and paths: the database takes no NUL in a text, and no long one in an index. */
    private String words(int longest) throws IOException {
        int length = json.textLength();
        if (length > longest) {
            throw new IllegalArgumentException(
                    "the field " + json.name() + " has at most " + longest + " characters, got " + length);
        }
        bill.text(length);
        String text = json.text();
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the field " + json.name() + " has a NUL in it");
        }
        return text;
    }

    private <T> List<T> upToAChunk(JsonFields.Element<T> element) throws IOException {
        List<T> all = new ArrayList<>();
        json.each(() -> {
            if (all.size() == Segment.MAX_LINES) {
                throw new IllegalArgumentException("a segment carries up to " + Segment.MAX_LINES + " lines");
            }
            all.add(element.read());
        });
        return all;
    }

    private Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (!time.isBefore(FIRST_TIME) && time.isBefore(LAST_TIME)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a time that is out of range.
        }
        throw new IllegalArgumentException("the field " + json.name() + " is a time like 2026-01-01T12:00:00Z");
    }

    private static Gap gap(String word) {
        return Arrays.stream(Gap.values())
                .filter(gap -> gap.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a gap is one of " + Arrays.toString(Gap.values())));
    }

    private static String base64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a raw line has its bytes in base64", e);
        }
    }

    private static Set<String> fieldsOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A test reads a batch that has every field. */
    private static IllegalStateException unread(String name) {
        return new IllegalStateException("the contract has a field that is not read here: " + name);
    }
}
