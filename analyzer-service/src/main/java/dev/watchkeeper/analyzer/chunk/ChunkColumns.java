package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One array a column, filled line by line, in the order of {@link ChunkStore#INSERT}. Of a line no more is kept than its
 * row has: all else that was made of it dies young.
 */
final class ChunkColumns {

    private static final short FILED_BY_RECEIPT = 1;
    private static final short CLEANED = 2;
    private static final int MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;

    /** More different ones do not repeat. */
    private static final int MOST_REPEATED = 500;

    private final LocalDate day;
    private final long stream;
    private final Instant receivedAt;
    private final long firstOffset;
    private final int[] levelCounts = new int[Level.values().length];
    private int count;
    private int capacity;
    private long nextOffset;
    private boolean clean;
    private int[] at;
    private long[] micros;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private Short[] level;
    private long[] code;
    private String[] message;
    private final Map<String, String> repeated = new HashMap<>();
    private final Column<String> component = new Column<>(String[]::new);
    private final Column<String> logger = new Column<>(String[]::new);
    private final Column<String> thread = new Column<>(String[]::new);
    private final Column<String> host = new Column<>(String[]::new);
    private final Column<String> user = new Column<>(String[]::new);
    private final Column<String> clientIp = new Column<>(String[]::new);
    private final Column<String> method = new Column<>(String[]::new);
    private final Column<String> endpoint = new Column<>(String[]::new);
    private final Column<Integer> status = new Column<>(Integer[]::new);
    private final Column<Long> bytes = new Column<>(Long[]::new);
    private final Column<Double> durationMs = new Column<>(Double[]::new);
    private final Column<String> errorCode = new Column<>(String[]::new);
    private final Column<String> traceId = new Column<>(String[]::new);
    private final Column<String> troubleClass = new Column<>(String[]::new);
    private final Column<String> attributes = new Column<>(String[]::new);
    private final Column<Short> flags = new Column<>(Short[]::new);

    /** @param expected how many lines may come; more may */
    ChunkColumns(LocalDate day, long stream, long firstOffset, int expected, Instant receivedAt) {
        this.day = day;
        this.stream = stream;
        this.firstOffset = firstOffset;
        this.receivedAt = receivedAt;
        capacity = expected;
        at = new int[expected];
        micros = new long[expected];
        level = new Short[expected];
        code = new long[expected];
        message = new String[expected];
    }

    boolean takes(PlacedLine line) {
        return count < Chunk.MOST_LINES && line.offset() - firstOffset <= Chunk.MOST_BYTES;
    }

    LocalDate day() {
        return day;
    }

    int count() {
        return count;
    }

    void add(PlacedLine placed) {
        if (count == capacity) {
            resize(2 * capacity);
        }
        int i = count++;
        nextOffset = placed.next();
        ParsedLine parsed = placed.line().parsed();
        int ordinal = parsed.level().ordinal();
        levelCounts[ordinal]++;
        at[i] = (int) (placed.offset() - firstOffset);
        long time = parsed.time().getEpochSecond() * MICROS + parsed.time().getNano() / NANOS_A_MICRO;
        micros[i] = time;
        earliest = Math.min(earliest, time);
        latest = Math.max(latest, time);
        level[i] = (short) ordinal;
        code[i] = placed.line().code().value();
        clean = placed.text() == Text.PLAIN;
        message[i] = clean ? parsed.message() : CleanText.of(parsed.message());
        fields(i, parsed.fields());
        if (placed.line().match().isPresent()) {
            troubleClass.set(i, placed.line().match().get().troubleClass().id());
        }
        boolean byReceipt = !EventDay.isPlausible(parsed.time(), receivedAt);
        if (byReceipt || placed.text() == Text.CLEANED) {
            flags.set(i, (short) ((byReceipt ? FILED_BY_RECEIPT : 0) | (placed.text() == Text.CLEANED ? CLEANED : 0)));
        }
    }

    private void resize(int size) {
        capacity = size;
        at = Arrays.copyOf(at, size);
        micros = Arrays.copyOf(micros, size);
        level = Arrays.copyOf(level, size);
        code = Arrays.copyOf(code, size);
        message = Arrays.copyOf(message, size);
    }

    private void fields(int i, Fields fields) {
        text(component, i, known(fields.component()));
        text(logger, i, known(fields.logger()));
        text(thread, i, known(fields.thread()));
        text(host, i, known(fields.host()));
        text(user, i, fields.user());
        text(clientIp, i, fields.clientIp());
        text(method, i, known(fields.method()));
        text(endpoint, i, fields.endpoint());
        status.set(i, fields.status());
        bytes.set(i, fields.bytes());
        durationMs.set(i, fields.durationMs());
        text(errorCode, i, fields.errorCode());
        text(traceId, i, fields.traceId());
        text(attributes, i, StoredAttributes.of(fields));
    }

    /** The one that is kept of texts that come with nearly every line; each line has made its own. */
    private @Nullable String known(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String before = repeated.get(text);
        if (before == null && repeated.size() < MOST_REPEATED) {
            repeated.put(text, text);
        }
        return before == null ? text : before;
    }

    private void text(Column<String> column, int i, @Nullable String text) {
        if (text != null) {
            column.set(i, clean ? text : CleanText.of(text));
        }
    }

    /** Once all lines are there. */
    Tuple tuple(boolean packed) {
        resize(count);
        CodeList codes = CodeList.of(code);
        Integer[] offsets = new Integer[count];
        Long[] times = new Long[count];
        Long[] ofLines = new Long[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = at[i];
            times[i] = micros[i] - earliest;
            ofLines[i] = code[i];
        }
        return Tuple.tuple()
                .addLocalDate(day)
                .addLong(stream)
                .addLong(firstOffset)
                .addLong(nextOffset)
                .addInteger(count)
                .addBoolean(packed)
                .addOffsetDateTime(time(earliest))
                .addOffsetDateTime(time(latest))
                .addArrayOfInteger(Arrays.stream(levelCounts).boxed().toArray(Integer[]::new))
                .addArrayOfLong(codes.codes())
                .addArrayOfInteger(codes.lines())
                .addArrayOfInteger(offsets)
                .addArrayOfLong(times)
                .addArrayOfShort(level)
                .addArrayOfLong(ofLines)
                .addArrayOfString(message)
                .addArrayOfString(component.cells())
                .addArrayOfString(logger.cells())
                .addArrayOfString(thread.cells())
                .addArrayOfString(host.cells())
                .addArrayOfString(user.cells())
                .addArrayOfString(clientIp.cells())
                .addArrayOfString(method.cells())
                .addArrayOfString(endpoint.cells())
                .addArrayOfInteger(status.cells())
                .addArrayOfLong(bytes.cells())
                .addArrayOfDouble(durationMs.cells())
                .addArrayOfString(errorCode.cells())
                .addArrayOfString(traceId.cells())
                .addArrayOfString(troubleClass.cells())
                .addArrayOfString(attributes.cells())
                .addArrayOfShort(flags.cells());
    }

    private static OffsetDateTime time(long micros) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(micros, MICROS), (long) Math.floorMod(micros, MICROS) * NANOS_A_MICRO)
                .atOffset(ZoneOffset.UTC);
    }

    /** No array at all until a line has a value: a column that a format does not have costs nothing. */
    private final class Column<T> {

        private final IntFunction<T[]> array;
        private T @Nullable [] cells;

        Column(IntFunction<T[]> array) {
            this.array = array;
        }

        void set(int i, @Nullable T value) {
            if (value != null) {
                T[] known = cells == null ? array.apply(capacity) : cells;
                known = known.length < capacity ? Arrays.copyOf(known, capacity) : known;
                known[i] = value;
                cells = known;
            }
        }

        T @Nullable [] cells() {
            return cells == null || cells.length == count ? cells : Arrays.copyOf(cells, count);
        }
    }
}
