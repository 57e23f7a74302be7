package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.host.SampleQueue;
import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes batches of what waits in the files and of what was held back, and does what their answers say. Of one thread at a
 * time. Nothing here outlives the process, and nothing needs to: what is not acknowledged is still in its file.
 */
public final class Packer {

    private static final int MAX_SAMPLES = 1_000;

    private final String node;
    private final Tailer tailer;
    private final SampleQueue samples;
    private final Introductions introductions = new Introductions();
    private final HeldRuns held;
    private final Settling settling;

    public Packer(String node, Tailer tailer, SampleQueue samples, Clock clock) {
        this.node = node;
        this.tailer = tailer;
        this.samples = samples;
        held = new HeldRuns(clock);
        settling = new Settling(tailer, introductions, held);
    }

    /**
     * What may go now; empty if nothing waits.
     *
     * @param room for some so many bytes of lines
     * @param taken streams that are in other batches already
     */
    public Optional<Outgoing> pack(long room, Set<Long> taken) {
        List<Run> runs = new ArrayList<>(held.takeDue());
        Set<Long> not = new HashSet<>(taken);
        not.addAll(held.streams());
        runs.forEach(run -> not.add(run.stream()));
        long used = runs.stream().mapToLong(Run::bytes).sum();
        runs.addAll(tailer.next(room - used, not, Map.of()));
        return packed(runs);
    }

    /**
     * What may go as soon as the batches before it are taken.
     *
     * @param ends where the streams of those go on
     * @param taken streams that are in other batches
     */
    public Optional<Outgoing> packBehind(Map<Long, Long> ends, long room, Set<Long> taken) {
        Set<Long> not = new HashSet<>(taken);
        not.addAll(held.streams());
        return packed(tailer.next(room, not, ends));
    }

    /** It will not be offered: its lines are read again, its samples wait again. */
    public void unpack(Outgoing out) {
        samples.putBack(out.batch().samples());
    }

    /** Whether something that was held back should go before anything else. */
    public boolean hasHeldRunsDue() {
        return held.isAnyDue();
    }

    /** Bytes of lines in memory that are in no batch. */
    public long heldBytes() {
        return held.bytes();
    }

    /**
     * Does what the answer says.
     *
     * @return the worst verdict, and where the streams stand whose runs were taken as a whole
     */
    public Settled settle(Outgoing out, BatchAnswer told) {
        Answers answers = new Answers(told);
        Verdict worst = Verdict.TAKEN;
        long lines = 0;
        Set<Long> whole = new HashSet<>();
        for (Run run : out.runs()) {
            Settling.Settled settled = settling.settle(run, answers.to(run));
            lines += settled.lines();
            worst = settled.verdict().compareTo(worst) > 0 ? settled.verdict() : worst;
            if (settled.asItWasOffered()) {
                whole.add(run.stream());
            }
        }
        if (!told.samplesStored()) {
            // Perhaps they were stored: then the receiver knows them by their time.
            samples.putBack(out.batch().samples());
        }
        return new Settled(worst, lines, whole);
    }

    /**
     * What became of a batch.
     *
     * @param lines how many of its lines are stored
     * @param whole streams that stand exactly where the batch ended
     */
    public record Settled(Verdict worst, long lines, Set<Long> whole) {}

    private Optional<Outgoing> packed(List<Run> runs) {
        Outgoing out = new Outgoing(
                new Batch(
                        UUID.randomUUID().toString(),
                        node,
                        introductions.neededFor(runs),
                        runs.stream().flatMap(run -> run.segments().stream()).toList(),
                        samples.take(MAX_SAMPLES)),
                runs);
        return out.isEmpty() ? Optional.empty() : Optional.of(out);
    }
}
