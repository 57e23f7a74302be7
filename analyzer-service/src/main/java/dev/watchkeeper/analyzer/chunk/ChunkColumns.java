package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.analyzer.issue.SightingJson;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.line.UnderstoodLine;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a chunk into one array a column, in the order of {@link ChunkStore#INSERT}. */
final class ChunkColumns {

    private final Chunk chunk;
    private final List<PlacedLine> lines;

    private ChunkColumns(Chunk chunk) {
        this.chunk = chunk;
        this.lines = chunk.lines();
    }

    static Tuple of(Chunk chunk) {
        return new ChunkColumns(chunk).tuple();
    }

    private Tuple tuple() {
        Instant earliest = lines.stream().map(ChunkColumns::time).min(Comparator.naturalOrder()).orElseThrow();
        Instant latest = lines.stream().map(ChunkColumns::time).max(Comparator.naturalOrder()).orElseThrow();
        TreeMap<Long, Integer> codes = new TreeMap<>();
        Integer[] levels = new Integer[Level.values().length];
        Arrays.fill(levels, 0);
        for (PlacedLine placed : lines) {
            codes.merge(placed.line().code().value(), 1, Integer::sum);
            levels[placed.line().parsed().level().ordinal()]++;
        }
        return Tuple.tuple()
                .addLocalDate(chunk.day())
                .addLong(chunk.stream())
                .addLong(chunk.first())
                .addLong(chunk.next())
                .addInteger(lines.size())
                .addOffsetDateTime(earliest.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(latest.atOffset(ZoneOffset.UTC))
                .addArrayOfInteger(levels)
                .addArrayOfLong(codes.keySet().toArray(Long[]::new))
                .addArrayOfInteger(codes.values().toArray(Integer[]::new))
                .addArrayOfInteger(column(PlacedLine::at, Integer[]::new))
                .addArrayOfLong(column(line -> ChronoUnit.MICROS.between(earliest, time(line)), Long[]::new))
                .addArrayOfShort(column(line -> (short) line.line().parsed().level().ordinal(), Short[]::new))
                .addArrayOfLong(column(line -> line.line().code().value(), Long[]::new))
                .addArrayOfString(column(line -> CleanText.of(line.line().parsed().message()), String[]::new))
                .addArrayOfString(texts(Fields::component))
                .addArrayOfString(texts(Fields::logger))
                .addArrayOfString(texts(Fields::thread))
                .addArrayOfString(texts(Fields::host))
                .addArrayOfString(texts(Fields::user))
                .addArrayOfString(texts(Fields::clientIp))
                .addArrayOfString(texts(Fields::method))
                .addArrayOfString(texts(Fields::endpoint))
                .addArrayOfInteger(sparse(line -> fields(line).status(), Integer[]::new))
                .addArrayOfLong(sparse(line -> fields(line).bytes(), Long[]::new))
                .addArrayOfDouble(sparse(line -> fields(line).durationMs(), Double[]::new))
                .addArrayOfString(texts(Fields::errorCode))
                .addArrayOfString(texts(Fields::traceId))
                .addArrayOfString(sparse(ChunkColumns::troubleClass, String[]::new))
                .addArrayOfString(texts(Fields::attributes))
                .addValue(sightings());
    }

    private @Nullable JsonArray sightings() {
        List<Sighting> sightings = ChunkSightings.of(chunk);
        return sightings.isEmpty() ? null : SightingJson.write(sightings);
    }

    private static Instant time(PlacedLine placed) {
        return placed.line().parsed().time().truncatedTo(ChronoUnit.MICROS);
    }

    private static Fields fields(PlacedLine placed) {
        return placed.line().parsed().fields();
    }

    private static @Nullable String troubleClass(PlacedLine placed) {
        UnderstoodLine line = placed.line();
        return line.match().map(Match::troubleClass).map(known -> known.id()).orElse(null);
    }

    private String @Nullable [] texts(Function<Fields, @Nullable String> field) {
        return sparse(line -> CleanText.of(field.apply(fields(line))), String[]::new);
    }

    /** No array at all where no line has a value: a column that a format does not have costs nothing. */
    private <T> T @Nullable [] sparse(Function<PlacedLine, @Nullable T> value, IntFunction<T[]> array) {
        T[] column = array.apply(lines.size());
        boolean any = false;
        for (int i = 0; i < column.length; i++) {
            T cell = value.apply(lines.get(i));
            if (cell != null) {
                column[i] = cell;
                any = true;
            }
        }
        return any ? column : null;
    }

    private <T> T[] column(Function<PlacedLine, @Nullable T> value, IntFunction<T[]> array) {
        T[] column = sparse(value, array);
        if (column == null) {
            throw new IllegalStateException("every line has this value");
        }
        return column;
    }
}
