package dev.watchkeeper.collector.batch;

import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a receiver said of a batch, stream by stream. Of what it says nothing, or nonsense, it has taken nothing. */
public final class Answers {

    private final BatchAnswer whole;
    private final Map<Long, List<SegmentAnswer>> byStream;

    public Answers(BatchAnswer whole) {
        this.whole = whole;
        byStream = whole.segments().stream().collect(Collectors.groupingBy(SegmentAnswer::stream));
    }

    /** One a segment; an answer that is missing is the one before it, for a stream's segments are taken together. */
    List<SegmentAnswer> to(Run run) {
        List<SegmentAnswer> told = byStream.getOrDefault(run.stream(), List.of());
        return IntStream.range(0, run.segments().size())
                .mapToObj(i -> told.isEmpty() ? nothingSaid(run.stream()) : told.get(Math.min(i, told.size() - 1)))
                .map(Answers::unlessItIsNonsense)
                .toList();
    }

    /** Then the same batch is offered again. */
    public boolean tookNothingOf(Outgoing out) {
        if (out.runs().isEmpty()) {
            return !whole.samplesStored();
        }
        return out.runs().stream()
                .flatMap(run -> to(run).stream())
                .allMatch(answer -> answer.verdict() == Verdict.LATER);
    }

    /** Every line of it is stored, whoever brought it. */
    public boolean tookAllOf(Outgoing out) {
        return whole.samplesStored()
                && out.runs().stream()
                        .allMatch(run -> to(run).stream().allMatch(answer -> answer.verdict() == Verdict.TAKEN)
                                && to(run).getLast().cursor() >= run.next());
    }

    /** How long the receiver wants to be left alone. */
    public Duration pause() {
        return Duration.ofMillis(whole.segments().stream()
                .mapToLong(SegmentAnswer::afterMillis)
                .max()
                .orElse(0));
    }

    public String why() {
        return whole.segments().stream().map(SegmentAnswer::why).findFirst().orElse("the answer was empty");
    }

    private static SegmentAnswer unlessItIsNonsense(SegmentAnswer answer) {
        boolean movesTheCursor = answer.verdict() == Verdict.TAKEN || answer.verdict() == Verdict.GO_ON_AT;
        return movesTheCursor && answer.cursor() < 0 ? nothingSaid(answer.stream()) : answer;
    }

    private static SegmentAnswer nothingSaid(long stream) {
        return SegmentAnswer.later(stream, 0, "the answer says nothing of the segment");
    }
}
