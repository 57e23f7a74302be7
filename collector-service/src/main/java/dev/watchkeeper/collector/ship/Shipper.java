package dev.watchkeeper.collector.ship;

import dev.watchkeeper.collector.batch.Answers;
import dev.watchkeeper.collector.batch.Outgoing;
import dev.watchkeeper.collector.batch.Packer;
import dev.watchkeeper.collector.ship.Sending.Answered;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Keeps several batches under way and prepares the next ones meanwhile; of one stream a few, which follow each other.
 * All of it happens on the thread that calls; others only offer what is ready and wait for the answers.
 */
public final class Shipper {

    /** Lines of one batch: more of them gain nothing, and cost memory at both ends. */
    static final long BATCH_BYTES = 5 << 18;

    /** Less than this is worth a short wait for company. */
    static final long LITTLE_BYTES = 256 << 10;

    static final Duration LINGER = Duration.ofMillis(200);

    private final Tailer tailer;
    private final Packer packer;
    private final BatchSink sink;
    private final Sending sending;
    private final UnderWay underWay;
    private final Pause pause;
    private final Haste haste = new Haste();
    private final ShipProgress progress;
    private final ShipMeters meters;
    private final Clock clock;
    private Instant packedAt = Instant.MIN;
    private boolean finishing;

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

    /**
     * What was answered is settled and what may go goes, until neither is left. Answers when to come again, if no answer
     * comes before.
     */
    public Duration ship() {
        settleAnswers();
        boolean again = pause.isOver();
        while (again) {
            send();
            prepare();
            // What was settled meanwhile leaves room: resting now would leave the receiver without work.
            again = settleAnswers() && pause.isOver();
        }
        return pause.isOver() ? LINGER : pause.left();
    }

    /** Waits for an answer, but no longer than some new line may. */
    public void awaitAnswer() throws InterruptedException {
        sending.awaitAnswer(LINGER);
    }

    /** Sends nothing more; waits for answers until nothing is under way, or the patience is over. */
    public void finish(Duration patience) throws InterruptedException {
        finishing = true;
        Instant deadline = clock.instant().plus(patience);
        while (!underWay.isEmpty() && clock.instant().isBefore(deadline)) {
            sending.awaitAnswer(Duration.between(clock.instant(), deadline));
            settleAnswers();
        }
    }

    /** Whether there was one. */
    private boolean settleAnswers() {
        boolean any = sending.hasAnswers();
        for (Answered answered = sending.nextAnswer(); answered != null; answered = sending.nextAnswer()) {
            answered.load().answered(answered.answer());
            settle(answered.way());
        }
        return any;
    }

    /** What is answered in its turn: a batch that was sent early waits here for the one before it. */
    private void settle(Way way) {
        for (Answers answers = way.load().answers();
                answers != null;
                answers = way.load().answers()) {
            Load load = way.load();
            if (load.wasEarly() && !answers.tookAllOf(load.out())) {
                haste.inVain(clock.instant());
                load.cameBack();
                send(way);
            } else if (answers.tookNothingOf(load.out())) {
                load.cameBack();
                pause.begin(load.sentAt(), answers.pause(), answers.why());
                progress.notTaken(answers.why());
                meters.batch(Verdict.LATER);
            } else {
                pause.end(load.sentAt());
                progress.taken();
                if (load.wasEarly()) {
                    haste.paid();
                }
                Packer.Settled settled = packer.settle(load.out(), load.answer());
                load.settled();
                meters.batch(settled.worst());
                meters.lines(settled.lines());
                goOn(way, settled);
            }
        }
    }

    /** The batch behind goes at once, if it follows what is stored. */
    private void goOn(Way way, Packer.Settled settled) {
        if (way.length() > 1 && way.mayMoveUp(settled.whole())) {
            way.moveUp();
            send(way);
        } else {
            way.behind().forEach(next -> packer.unpack(next.out()));
            underWay.remove(way);
        }
    }

    /** First what came back, then what waits in the files. */
    private void send() {
        underWay.ways().forEach(this::send);
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
        if (way.load().waits()) {
            send(way, way.load(), false);
        }
    }

    private void send(Way way, Load load, boolean early) {
        if (pause.isOver() && !finishing) {
            progress.offering();
            load.sent(clock.instant(), early);
            sending.send(way, load);
        }
    }

    /** What comes behind the batches that are under way is read and written down now, as long as no answer is there. */
    private void prepare() {
        for (int length = 1; length < Way.MOST; length++) {
            for (Way way : underWay.ways()) {
                if (sending.hasAnswers() || packer.hasHeldRunsDue() || room() <= 0 || waitingBytes() < LITTLE_BYTES) {
                    return;
                }
                if (way.length() == length) {
                    packer.packBehind(way.ends(), room(), underWay.streams(way)).ifPresent(out -> way.add(load(out)));
                    hurry(way);
                }
            }
        }
    }

    /** While one batch is stored the receiver reads the next: it is sent early, unless the last one that was came to nothing. */
    private void hurry(Way way) {
        boolean hurries = way.load().isUnderWay() && haste.pays(clock.instant());
        way.behind().stream().filter(next -> hurries && next.waits()).forEach(next -> send(way, next, true));
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
