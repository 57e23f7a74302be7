package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.batch.Answers;
import dev.watchkeeper.collector.batch.Outgoing;
import dev.watchkeeper.contract.BatchAnswer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A batch, its form to be offered in, and how far it has come. */
final class Load {

    private enum State {
        WAITS,
        UNDER_WAY,
        ANSWERED,
        SETTLED
    }

    private final Outgoing out;
    private final BatchSink.Ready ready;
    private State state = State.WAITS;
    private Instant sentAt = Instant.MIN;
    private boolean early;
    private @Nullable BatchAnswer answer;

    Load(Outgoing out, BatchSink.Ready ready) {
        this.out = out;
        this.ready = ready;
    }

    Outgoing out() {
        return out;
    }

    BatchSink.Ready ready() {
        return ready;
    }

    Instant sentAt() {
        return sentAt;
    }

    boolean waits() {
        return state == State.WAITS;
    }

    boolean isUnderWay() {
        return state == State.UNDER_WAY;
    }

    /** @param ahead the batch before it is not answered yet */
    void sent(Instant when, boolean ahead) {
        state = State.UNDER_WAY;
        sentAt = when;
        early = ahead;
    }

    void answered(BatchAnswer told) {
        state = State.ANSWERED;
        answer = told;
    }

    /** What was said of it, once that is known and as long as nothing was done about it. */
    @Nullable
    Answers answers() {
        return state == State.ANSWERED && answer != null ? new Answers(answer) : null;
    }

    BatchAnswer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing was said of it yet");
        }
        return answer;
    }

    /** It was sent before its turn. Only that all of it is stored stays true whatever becomes of the batch before it. */
    boolean wasEarly() {
        return early;
    }

    /** It was not taken and waits to be offered again. */
    void cameBack() {
        state = State.WAITS;
    }

    void settled() {
        state = State.SETTLED;
    }
}
