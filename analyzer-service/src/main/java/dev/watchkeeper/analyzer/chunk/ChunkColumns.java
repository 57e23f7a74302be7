package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a chunk, in one walk over them, into one array a column, in the order of {@link ChunkStore#INSERT}. */
final class ChunkColumns {

    private static final short FILED_BY_RECEIPT = 1;
    private static final short CLEANED = 2;

    private final LocalDate day;
    private final long stream;
    private final long firstOffset;
    private final long nextOffset;
    private final Instant receivedAt;
    private final int count;
    private final Instant earliest;
    private final Instant latest;
    private final Integer[] levelCounts = new Integer[Level.values().length];
    private boolean clean;
    private final Integer[] at;
    private final Long[] micros;
    private final Short[] level;
    private final Long[] code;
    private final String[] message;
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

    ChunkColumns(LocalDate day, long stream, List<PlacedLine> lines, Instant receivedAt) {
        this.day = day;
        this.stream = stream;
        this.receivedAt = receivedAt;
        firstOffset = lines.getFirst().offset();
        nextOffset = lines.getLast().next();
        count = lines.size();
        at = new Integer[count];
        micros = new Long[count];
        level = new Short[count];
        code = new Long[count];
        message = new String[count];
        Arrays.fill(levelCounts, 0);
        Instant first = time(lines.getFirst());
        Instant last = first;
        for (int i = 1; i < count; i++) {
            Instant time = time(lines.get(i));
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
        }
        earliest = first.truncatedTo(ChronoUnit.MICROS);
        latest = last.truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < count; i++) {
            line(i, lines.get(i));
        }
    }

    private static Instant time(PlacedLine placed) {
        return placed.line().parsed().time();
    }

    private void line(int i, PlacedLine placed) {
        ParsedLine parsed = placed.line().parsed();
        int ordinal = parsed.level().ordinal();
        long itsCode = placed.line().code().value();
        levelCounts[ordinal]++;
        at[i] = (int) (placed.offset() - firstOffset);
        micros[i] = earliest.until(parsed.time(), ChronoUnit.MICROS);
        level[i] = (short) ordinal;
        code[i] = itsCode;
        clean = placed.text() == Text.PLAIN;
        message[i] = clean ? parsed.message() : CleanText.of(parsed.message());
        fields(i, parsed.fields());
        placed.line()
                .match()
                .ifPresent(match -> troubleClass.set(i, match.troubleClass().id()));
        boolean byReceipt = !EventDay.isPlausible(parsed.time(), receivedAt);
        if (byReceipt || placed.text() == Text.CLEANED) {
            flags.set(i, (short) ((byReceipt ? FILED_BY_RECEIPT : 0) | (placed.text() == Text.CLEANED ? CLEANED : 0)));
        }
    }

    private void fields(int i, Fields fields) {
        text(component, i, fields.component());
        text(logger, i, fields.logger());
        text(thread, i, fields.thread());
        text(host, i, fields.host());
        text(user, i, fields.user());
        text(clientIp, i, fields.clientIp());
        text(method, i, fields.method());
        text(endpoint, i, fields.endpoint());
        status.set(i, fields.status());
        bytes.set(i, fields.bytes());
        durationMs.set(i, fields.durationMs());
        text(errorCode, i, fields.errorCode());
        text(traceId, i, fields.traceId());
        text(attributes, i, fields.attributes());
    }

    private void text(Column<String> column, int i, @Nullable String text) {
        if (text != null) {
            column.set(i, clean ? text : CleanText.of(text));
        }
    }

    Tuple tuple(boolean packed) {
        CodeList codes = CodeList.of(code);
        return Tuple.tuple()
                .addLocalDate(day)
                .addLong(stream)
                .addLong(firstOffset)
                .addLong(nextOffset)
                .addInteger(count)
                .addBoolean(packed)
                .addOffsetDateTime(earliest.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(latest.atOffset(ZoneOffset.UTC))
                .addArrayOfInteger(levelCounts)
                .addArrayOfLong(codes.codes())
                .addArrayOfInteger(codes.lines())
                .addArrayOfInteger(at)
                .addArrayOfLong(micros)
                .addArrayOfShort(level)
                .addArrayOfLong(code)
                .addArrayOfString(message)
                .addArrayOfString(component.cells)
                .addArrayOfString(logger.cells)
                .addArrayOfString(thread.cells)
                .addArrayOfString(host.cells)
                .addArrayOfString(user.cells)
                .addArrayOfString(clientIp.cells)
                .addArrayOfString(method.cells)
                .addArrayOfString(endpoint.cells)
                .addArrayOfInteger(status.cells)
                .addArrayOfLong(bytes.cells)
                .addArrayOfDouble(durationMs.cells)
                .addArrayOfString(errorCode.cells)
                .addArrayOfString(traceId.cells)
                .addArrayOfString(troubleClass.cells)
                .addArrayOfString(attributes.cells)
                .addArrayOfShort(flags.cells);
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
                T[] known = cells == null ? array.apply(count) : cells;
                known[i] = value;
                cells = known;
            }
        }
    }
}
