package dev.watchkeeper.collector.life;

import dev.watchkeeper.collector.life.Lives.Answer.Begun;
import dev.watchkeeper.collector.life.Lives.Answer.NotNow;
import dev.watchkeeper.collector.ship.Backoff;
import dev.watchkeeper.collector.tail.Tailer;
import dev.watchkeeper.collector.telling.Said;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.UUID;

/**
 * What comes before the first line is read. A collector that lost its state, or never had any, asks which life this is
 * and which streams its node has, for as long as it takes: files that are read before that would get a second id, and
 * their lines come twice. Meanwhile they are held open.
 */
public final class Beginning {

    private static final String WAITING = "waiting";

    private final String node;
    private final Tailer tailer;
    private final Lives lives;
    private final Backoff backoff;
    private final String by = UUID.randomUUID().toString();
    private final Said said = new Said();

    public Beginning(String node, Tailer tailer, Lives lives, Backoff backoff) {
        this.node = node;
        this.tailer = tailer;
        this.lives = lives;
        this.backoff = backoff;
    }

    /** Zero if files may be looked at; else how long to wait before the next try. */
    public Duration begin() throws InterruptedException {
        if (tailer.hasLife()) {
            return Duration.ZERO;
        }
        return switch (lives.begin(node, by)) {
            case Begun begun -> {
                tailer.begin(begun.life(), begun.streams());
                Log.infof(
                        "a new life begins node=%s life=%d knownStreams=%d askedInVain=%d",
                        node, begun.life(), begun.streams().size(), said.over(WAITING));
                yield Duration.ZERO;
            }
            case NotNow notNow -> {
                tellOnce(notNow);
                yield backoff.next(notNow.after());
            }
        };
    }

    private void tellOnce(NotNow notNow) {
        if (!said.isNew(notNow.needsAPerson() ? notNow.why() : WAITING)) {
            return;
        }
        if (notNow.needsAPerson()) {
            Log.errorf("no file is read until somebody acts: %s", notNow.why());
        } else {
            Log.warnf("waiting to hear which streams this node has, files are read after that why=%s", notNow.why());
        }
    }
}
