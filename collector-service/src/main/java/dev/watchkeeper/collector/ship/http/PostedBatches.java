package dev.watchkeeper.collector.ship.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.telling.Said;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a batch is on the wire, and what an answer to it means, whoever carries the two. */
public final class PostedBatches implements BatchSink {

    private static final String TROUBLE = "needs a person";

    private final Post post;
    private final ObjectMapper json;
    private final Packing packing = Packing.best();
    private final Said said = new Said();

    public PostedBatches(Post post, ObjectMapper json) {
        this.post = post;
        this.json = json;
    }

    @Override
    public BatchAnswer offer(Batch batch) throws InterruptedException {
        return ready(batch).offer();
    }

    @Override
    public Ready ready(Batch batch) {
        byte[] packed = packing.pack(out -> json.writeValue(out, batch));
        return () -> offer(batch, packed);
    }

    private BatchAnswer offer(Batch batch, byte[] packed) throws InterruptedException {
        return switch (post.send(packing, packed)) {
            case Post.Told.Nothing nothing -> BatchSink.later(batch, Duration.ZERO, nothing.why());
            case Post.Told.Reply reply -> answer(batch, reply);
        };
    }

    private BatchAnswer answer(Batch batch, Post.Told.Reply reply) throws InterruptedException {
        return switch (AnalyzerStatus.of(reply.status(), reply.retryAfter())) {
            case AnalyzerStatus.Answered answered -> read(batch, reply.body());
            case AnalyzerStatus.Later later -> BatchSink.later(batch, later.after(), told(later));
            case AnalyzerStatus.Unfit unfit -> withoutWhatIsUnfit(batch, unfit.why() + ": " + reply.body());
        };
    }

    private BatchAnswer read(Batch batch, @Nullable String body) {
        try {
            BatchAnswer answer = json.readValue(body == null ? "" : body, BatchAnswer.class);
            said.over(TROUBLE);
            return answer;
        } catch (JsonProcessingException e) {
            return BatchSink.later(
                    batch, Duration.ZERO, "the analyzer's answer is not readable: " + e.getOriginalMessage());
        }
    }

    private String told(AnalyzerStatus.Later later) {
        if (later.needsAPerson() && said.isNew(TROUBLE)) {
            Log.errorf("nothing is shipped until somebody acts: %s", later.why());
        }
        return later.why();
    }

    /** Offers each part alone: what is unfit by itself is refused, the rest goes its way. */
    private BatchAnswer withoutWhatIsUnfit(Batch batch, String why) throws InterruptedException {
        List<Batch> parts = parts(batch);
        if (parts.size() == 1) {
            return refused(batch, why);
        }
        List<SegmentAnswer> answers = new ArrayList<>();
        Set<Long> stopped = new HashSet<>();
        boolean reachable = true;
        for (Batch part : parts) {
            BatchAnswer answer = unlessItStopped(part, stopped, reachable);
            reachable = reachable && (answer.samplesStored() || !allLater(answer));
            answer.segments().stream()
                    .filter(told -> told.verdict() != SegmentAnswer.Verdict.TAKEN)
                    .forEach(told -> stopped.add(told.stream()));
            answers.addAll(answer.segments());
        }
        return new BatchAnswer(answers, batch.samples().isEmpty() || reachable);
    }

    /** What follows a part of its stream that was not taken cannot be taken either. */
    private BatchAnswer unlessItStopped(Batch part, Set<Long> stopped, boolean reachable) throws InterruptedException {
        if (!reachable) {
            return BatchSink.later(part, Duration.ZERO, "the analyzer went away");
        }
        return part.segments().stream().anyMatch(segment -> stopped.contains(segment.stream()))
                ? new BatchAnswer(
                        BatchSink.later(part, Duration.ZERO, "what is before it was not taken")
                                .segments(),
                        true)
                : offer(part);
    }

    private static BatchAnswer refused(Batch batch, String why) {
        if (batch.segments().isEmpty()) {
            Log.errorf(
                    "the analyzer refused host samples, they are lost samples=%d why=%s",
                    batch.samples().size(), why);
        }
        return new BatchAnswer(
                batch.segments().stream()
                        .map(segment -> SegmentAnswer.refused(segment.stream(), why))
                        .toList(),
                true);
    }

    private static boolean allLater(BatchAnswer answer) {
        return answer.segments().stream().allMatch(told -> told.verdict() == SegmentAnswer.Verdict.LATER);
    }

    /** Ids of parts follow from the batch's, so a part keeps its id when the batch comes again. */
    private static List<Batch> parts(Batch whole) {
        List<Batch> parts = new ArrayList<>();
        for (Segment segment : whole.segments()) {
            parts.add(new Batch(
                    whole.id() + "." + parts.size(),
                    whole.node(),
                    whole.life(),
                    whole.introductions().stream()
                            .filter(introduction -> introduction.stream() == segment.stream())
                            .toList(),
                    List.of(segment),
                    List.of()));
        }
        if (!whole.samples().isEmpty()) {
            parts.add(new Batch(
                    whole.id() + ".samples", whole.node(), whole.life(), List.of(), List.of(), whole.samples()));
        }
        return parts;
    }
}
