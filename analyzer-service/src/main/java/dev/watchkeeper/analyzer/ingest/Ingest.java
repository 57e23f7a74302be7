package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.metric.MetricStore;
import dev.watchkeeper.analyzer.reading.Readings;
import dev.watchkeeper.analyzer.stream.FormerLife;
import dev.watchkeeper.analyzer.stream.Sender;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front door. Understands a batch, then stores it in transaction A. A batch that comes twice changes nothing; one
 * line that the database does not take holds up no other.
 */
@ApplicationScoped
public class Ingest {

    /** A sender that was taken over learns nothing new by asking more often. */
    private static final Duration UNTIL_A_PERSON_CAME = Duration.ofSeconds(10);

    /** Batches that follow each other are sent milliseconds apart; shared cores, or several analyzers, turn them round. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final int LOOKS = 10;

    private final Storing storing;
    private final MetricStore metrics;
    private final Clock clock;
    private final Readings readings;
    private final RefusedLines refusedLines;
    private final InTurn inTurn = new InTurn(BETWEEN_LOOKS);

    public Ingest(Storing storing, MetricStore metrics, Readings readings, Clock clock) {
        this.storing = storing;
        this.metrics = metrics;
        this.clock = clock;
        this.readings = readings;
        this.refusedLines = new RefusedLines(storing::tryOut);
    }

    /** What became of a run: where its stream stands now, or why it never will. */
    private sealed interface Fate {
        record StandsAt(long cursor) implements Fate {}

        /** A new stream, told of by a former life of its node. */
        record TooLate(String node) implements Fate {}

        /** It came with the life of its sender, and that is over. */
        record Fenced(String node) implements Fate {}

        record Refused(String why) implements Fate {}
    }

    /** Fails when the database does: then nothing is stored, or not all, and the sender keeps the batch. */
    public Uni<BatchAnswer> take(Batch batch) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Run> runs = Run.of(batch.segments());
        return Uni.createFrom()
                .item(() -> inTurn.enter(runs))
                .flatMap(place -> reader(batch, receivedAt)
                        .flatMap(reader -> store(Origin.of(batch), runs, reader, place))
                        .onTermination()
                        .invoke(place::leave))
                .call(fates -> addSamples(batch))
                .map(fates -> new BatchAnswer(
                        batch.segments().stream()
                                .map(segment -> answer(segment, fates))
                                .toList(),
                        true));
    }

    private Uni<RunReader> reader(Batch batch, Instant receivedAt) {
        Set<Long> streams = batch.segments().stream().map(Segment::stream).collect(Collectors.toSet());
        return readings.of(streams, batch.introductions())
                .map(reading -> new RunReader(reading, ZoneId.systemDefault(), receivedAt));
    }

    private Uni<Map<Long, Fate>> store(Origin origin, List<Run> runs, RunReader reader, InTurn.Place place) {
        if (runs.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Uni.createFrom()
                .item(() -> runs.stream().map(reader::read).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(read -> storeInTurn(origin, read, place)
                        .map(cursors -> fates(cursors, read, origin))
                        .onFailure(DataTrouble::isOne)
                        .recoverWithUni(trouble -> storeEach(origin, read, reader))
                        .onFailure(FormerLife.class)
                        .recoverWithItem(() -> fenced(origin.sender(), runs)));
    }

    private Uni<Map<Long, Long>> storeInTurn(Origin origin, List<UnderstoodRun> read, InTurn.Place place) {
        return storing.store(origin, read, place)
                .flatMap(cursors -> place.hasOvertaken(cursors)
                        .flatMap(early -> early
                                ? storeLater(origin, read, place, LOOKS)
                                : Uni.createFrom().item(cursors)));
    }

    /** What is missing in between may be stored any moment, here or by another analyzer; but nobody waits for ever. */
    private Uni<Map<Long, Long>> storeLater(Origin origin, List<UnderstoodRun> read, InTurn.Place place, int looks) {
        return storing.cursors(read)
                .flatMap(cursors -> looks == 0
                        ? Uni.createFrom().item(cursors)
                        : place.hasOvertaken(cursors)
                                .flatMap(early -> early
                                        ? storeLater(origin, read, place, looks - 1)
                                        : storing.store(origin, read, place)));
    }

    private static Map<Long, Fate> fenced(Sender sender, List<Run> runs) {
        return runs.stream().collect(Collectors.toMap(Run::stream, run -> new Fate.Fenced(sender.node())));
    }

    private static Map<Long, Fate> fates(Map<Long, Long> cursors, List<UnderstoodRun> runs, Origin origin) {
        Map<Long, Fate> fates = new HashMap<>();
        // A stream nobody introduced stands at 0: its sender goes back there and introduces it.
        runs.forEach(run -> fates.put(run.stream(), new Fate.StandsAt(cursors.getOrDefault(run.stream(), 0L))));
        origin.introductions().stream()
                .filter(introduced -> !cursors.containsKey(introduced.stream()))
                .forEach(refused -> fates.put(refused.stream(), new Fate.TooLate(refused.node())));
        return fates;
    }

    /** Something in the batch is not taken: each stream alone, so that only its own lines are held up by it. */
    private Uni<Map<Long, Fate>> storeEach(Origin origin, List<UnderstoodRun> runs, RunReader reader) {
        Map<Long, Fate> fates = new HashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UnderstoodRun run : runs) {
            Origin its = origin.of(run.stream());
            all = all.chain(() -> storing.store(its, List.of(run))
                            .onFailure(DataTrouble::isOne)
                            .recoverWithUni(trouble -> storeWithoutRefused(its, run, reader)))
                    .map(cursors -> fates(cursors, List.of(run), its))
                    .onFailure(DataTrouble::isOne)
                    .recoverWithItem(trouble -> Map.of(run.stream(), refused(run, trouble)))
                    .invoke(fates::putAll)
                    .replaceWithVoid();
        }
        return all.replaceWith(fates);
    }

    private Uni<Map<Long, Long>> storeWithoutRefused(Origin origin, UnderstoodRun run, RunReader reader) {
        return refusedLines
                .among(run.stream(), reader.lines(run.run()), reader.receivedAt())
                .invoke(refused -> Log.warnf(
                        "lines are quarantined, the database does not take them stream=%d lines=%d",
                        run.stream(), refused.size()))
                .flatMap(refused -> storing.store(origin, List.of(reader.read(run.run(), refused))));
    }

    private static Fate refused(UnderstoodRun run, Throwable trouble) {
        Log.errorf(trouble, "a stream's lines are refused for good stream=%d", run.stream());
        return new Fate.Refused("the database does not take these lines, and it is not for any one of them");
    }

    /** Samples are kept by their time: those that come twice are stored once. */
    private Uni<Void> addSamples(Batch batch) {
        return metrics.add(batch.node(), batch.samples())
                .onFailure(DataTrouble::isOne)
                .recoverWithUni(trouble -> {
                    Log.errorf(
                            trouble, "host samples are dropped, the database does not take them node=%s", batch.node());
                    return Uni.createFrom().voidItem();
                });
    }

    private static SegmentAnswer answer(Segment segment, Map<Long, Fate> fates) {
        return switch (fates.getOrDefault(segment.stream(), new Fate.StandsAt(0))) {
            case Fate.TooLate late ->
                SegmentAnswer.later(
                        segment.stream(),
                        UNTIL_A_PERSON_CAME.toMillis(),
                        "another collector has taken over node " + late.node()
                                + ": give each collector its own name (watchkeeper.collector.ship.node), or restart"
                                + " this one without its streams.json");
            case Fate.Fenced fenced ->
                SegmentAnswer.later(
                        segment.stream(),
                        UNTIL_A_PERSON_CAME.toMillis(),
                        "node " + fenced.node()
                                + " was taken over by somebody who sends for it now, such as a later import");
            case Fate.Refused refused -> SegmentAnswer.refused(segment.stream(), refused.why());
            case Fate.StandsAt at ->
                at.cursor() >= segment.next()
                        ? SegmentAnswer.taken(segment.stream(), at.cursor())
                        : SegmentAnswer.goOnAt(segment.stream(), at.cursor());
        };
    }
}
