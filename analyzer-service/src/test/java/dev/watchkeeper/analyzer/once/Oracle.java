package dev.watchkeeper.analyzer.once;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the database must say of a world, found by reading each line once, from the first to the last. */
final class Oracle {

    static final Instant RECEIVED_AT = Instant.parse("2026-01-01T13:00:00Z");

    private static final Understanding ENGINE = Understanding.standard();
    private static final int LONGEST_SAMPLE = 1_000;
    private static final int MOST_EVIDENCE = 5;

    /** A line that is stored; source is its stream's place among the streams. */
    private record Told(int source, Source file, long offset, Instant time, UnderstoodLine line) {

        String code() {
            return line.code().toString();
        }

        String message() {
            return CleanText.of(line.parsed().message());
        }

        long minute() {
            return Math.floorDiv(time.getEpochSecond(), 60) * 60;
        }

        String component() {
            String component = line.parsed().fields().component();
            return component == null ? "" : component;
        }

        long micros() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        }
    }

    private static final Comparator<Told> EARLIEST_FIRST =
            Comparator.comparing(Told::time).thenComparing(Told::source).thenComparing(Told::offset);

    private Oracle() {}

    /** By the names in {@link Contents}. */
    static Map<String, List<String>> of(World world) {
        List<Told> lines = lines(world);
        Map<String, List<String>> truth = new TreeMap<>();
        truth.put("line", lines.stream().map(Oracle::row).sorted().toList());
        truth.put(
                "level_minute",
                counted(
                        lines,
                        told -> told.file().path() + "|" + told.minute() + "|" + told.component() + "|"
                                + told.line().parsed().level()));
        truth.put("code_minute", counted(lines, told -> told.file().path() + "|" + told.minute() + "|" + told.code()));
        truth.put("code_seen", seen(lines));
        List<Told> trouble =
                lines.stream().filter(told -> told.line().match().isPresent()).toList();
        truth.put(
                "issue",
                counted(trouble, told -> told.code() + "|" + told.file().node()));
        truth.put("evidence", evidence(trouble));
        truth.put("not in order", List.of());
        return truth;
    }

    private static List<Told> lines(World world) {
        List<Told> lines = new ArrayList<>();
        for (int source = 0; source < world.sources().size(); source++) {
            Source file = world.sources().get(source);
            for (Piece piece : file.pieces()) {
                if (piece.gap() == null && !piece.text().equals(OddLines.POISON)) {
                    UnderstoodLine line =
                            ENGINE.understand(new RawLine(piece.text(), RECEIVED_AT, ZoneId.systemDefault()));
                    Instant time = line.parsed().time().truncatedTo(ChronoUnit.MICROS);
                    lines.add(new Told(source, file, piece.first(), time, line));
                }
            }
        }
        return lines;
    }

    private static String row(Told told) {
        return String.join(
                "|",
                told.file().path(),
                String.valueOf(told.offset()),
                String.valueOf(told.micros()),
                told.line().parsed().level().name(),
                told.code(),
                told.message());
    }

    private static List<String> counted(List<Told> lines, Function<Told, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(told -> counts.merge(key.apply(told), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "|" + entry.getValue())
                .sorted()
                .toList();
    }

    private static List<String> seen(List<Told> lines) {
        return grouped(lines, Told::code).values().stream()
                .map(its -> {
                    Told first = its.getFirst();
                    String message = first.line().parsed().message();
                    return String.join(
                            "|",
                            first.code(),
                            first.file().path(),
                            String.valueOf(first.offset()),
                            String.valueOf(first.micros()),
                            String.valueOf(its.getLast().micros()),
                            String.valueOf(its.size()),
                            CleanText.of(message.substring(0, Math.min(message.length(), LONGEST_SAMPLE))));
                })
                .sorted()
                .toList();
    }

    private static List<String> evidence(List<Told> trouble) {
        return grouped(trouble, told -> told.code() + "|" + told.file().node()).entrySet().stream()
                .flatMap(group -> group.getValue().stream()
                        .limit(MOST_EVIDENCE)
                        .map(told -> group.getKey() + "|" + told.file().path() + "|" + told.offset() + "|"
                                + told.micros() + "|" + told.message()))
                .sorted()
                .toList();
    }

    /** Each group from its earliest to its latest line. */
    private static Map<String, List<Told>> grouped(List<Told> lines, Function<Told, String> key) {
        Map<String, List<Told>> groups = new HashMap<>();
        lines.stream()
                .sorted(EARLIEST_FIRST)
                .forEach(told -> groups.computeIfAbsent(key.apply(told), first -> new ArrayList<>())
                        .add(told));
        return groups;
    }
}
