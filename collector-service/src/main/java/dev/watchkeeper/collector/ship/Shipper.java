package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.batch.Answers;
import dev.watchkeeper.collector.batch.Outgoing;
import dev.watchkeeper.collector.batch.Packer;
import dev.watchkeeper.collector.ship.Way.Answered;
import dev.watchkeeper.collector.ship.Way.Load;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps several batches under way, each stream in one of them at most, and prepares the next ones meanwhile. All of it
 * happens on the thread that calls; others only offer what is ready and wait for the answers.
 */
public final class Shipper {

    /** Lines of one batch: more of them gain nothing, and cost memory at both ends. */
    static final long BATCH_BYTES = 2 << 20;

    /** Less than this is worth a short wait for company. */
    static final long LITTLE_BYTES = 256 << 10;

    static final Duration LINGER = Duration.ofMillis(200);

    private final Tailer tailer;
    private final Packer packer;
    private final BatchSink sink;
    private final Sending sending;
    private final UnderWay underWay;
    private final Pause pause;
    private final ShipProgress progress;
    private final ShipMeters meters;
    private final Clock clock;
    private Instant packedAt = Instant.MIN;

    /**
     * @param threads one runs each batch that is under way
     */
    public Shipper(
            Tailer tailer,
            Packer packer,
            BatchSink sink,
            Executor threads,
            ShipConfig config,
            ShipProgress progress,
            ShipMeters meters,
            Backoff backoff,
            Clock clock) {
        this.tailer = tailer;
        this.packer = packer;
        this.sink = sink;
        sending = new Sending(threads);
        underWay = new UnderWay(config.atOnce(), config.atOnceBytes().asLongValue());
        pause = new Pause(backoff, clock);
        this.progress = progress;
        this.meters = meters;
        this.clock = clock;
    }

    /** One round: what was answered is settled, what may go goes. Answers when to come again, if no answer comes before. */
    public Duration ship() {
        settleAnswers();
        if (pause.isOver()) {
            send();
            prepare();
            settleAnswers();
        }
        return pause.isOver() ? LINGER : pause.left();
    }

    /** Waits for an answer, but no longer than some new line may. */
    public void awaitAnswer() throws InterruptedException {
        sending.awaitAnswer(LINGER);
    }

    /** Sends nothing more; waits for answers until nothing is under way, or the patience is over. */
    public void finish(Duration patience) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        while (!underWay.isEmpty() && clock.instant().isBefore(deadline)) {
            sending.awaitAnswer(Duration.between(clock.instant(), deadline));
            for (Answered answered = sending.nextAnswer(); answered != null; answered = sending.nextAnswer()) {
                packer.settle(answered.way().load().out(), answered.answer());
                underWay.remove(answered.way());
            }
        }
    }

    private void settleAnswers() {
        for (Answered answered = sending.nextAnswer(); answered != null; answered = sending.nextAnswer()) {
            settle(answered);
        }
    }

    private void settle(Answered answered) {
        Way way = answered.way();
        Outgoing out = way.load().out();
        Answers answers = new Answers(answered.answer());
        if (answers.tookNothingOf(out)) {
            way.cameBack();
            pause.begin(way.sentAt(), answers.pause(), answers.why());
            progress.notTaken(answers.why());
            meters.batch(Verdict.LATER);
            return;
        }
        pause.end(way.sentAt());
        progress.taken();
        Packer.Settled settled = packer.settle(out, answered.answer());
        meters.batch(settled.worst());
        meters.lines(settled.lines());
        goOn(way, settled);
    }

    /** The prepared batch goes at once, if it follows what is stored. */
    private void goOn(Way way, Packer.Settled settled) {
        @Nullable Load next = way.prepared().orElse(null);
        if (next == null) {
            underWay.remove(way);
        } else if (way.mayMoveUp(settled.whole())) {
            way.moveUp(next);
            if (pause.isOver()) {
                send(way);
            } else {
                way.cameBack();
            }
        } else {
            packer.unpack(next.out());
            underWay.remove(way);
        }
    }

    /** First what came back, then what waits in the files. */
    private void send() {
        underWay.ways().stream().filter(way -> !way.isUnderWay()).forEach(this::send);
        if (!isWorthIt()) {
            return;
        }
        packedAt = clock.instant();
        while (!underWay.isFull()) {
            Optional<Outgoing> out = packer.pack(room(), underWay.streams(null));
            if (out.isEmpty()) {
                return;
            }
            Way way = new Way(load(out.get()));
            underWay.add(way);
            send(way);
        }
    }

    private void send(Way way) {
        progress.offering();
        way.sent(clock.instant());
        sending.send(way);
    }

    /** What comes behind the batches that are under way is read and written down now, as long as no answer is there. */
    private void prepare() {
        for (Way way : underWay.ways()) {
            if (sending.hasAnswers() || packer.hasHeldRunsDue() || room() <= 0 || waitingBytes() < LITTLE_BYTES) {
                return;
            }
            if (way.prepared().isEmpty()) {
                packer.packBehind(way.load().out(), room(), underWay.streams(way))
                        .ifPresent(out -> way.prepare(load(out)));
            }
        }
    }

    private Load load(Outgoing out) {
        return new Load(out, sink.ready(out.batch()));
    }

    private long room() {
        return Math.min(BATCH_BYTES, underWay.room(packer.heldBytes()));
    }

    /** Little has waited long enough, or much waits. */
    private boolean isWorthIt() {
        return !clock.instant().isBefore(packedAt.plus(LINGER))
                || tailer.lagBytes(underWay.streams(null)) >= LITTLE_BYTES;
    }

    /** In the files and in no batch. */
    private long waitingBytes() {
        return tailer.lagBytes() - underWay.bytes() - packer.heldBytes();
    }
}
