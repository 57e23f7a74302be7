package dev.watchkeeper.collector.run;

import dev.watchkeeper.collector.discover.FolderWatch;
import dev.watchkeeper.collector.tail.Tailer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When the folders are looked at: now and again, and as soon as something comes into one of them. */
final class Looking implements AutoCloseable {

    /** How long it may take until a stop is noticed. */
    private static final Duration LISTENING = Duration.ofMillis(250);

    /** A folder into which something comes all the time is not looked at all the time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Folders that take long to look at take at most this share of a thread. */
    private static final int REST_A_LOOK = 10;

    private final Tailer tailer;
    private final FolderWatch watch;
    private final Duration every;
    private final Clock clock;
    private volatile Duration took = Duration.ZERO;

    Looking(Tailer tailer, FolderWatch watch, Duration every, Clock clock) {
        this.tailer = tailer;
        this.watch = watch;
        this.every = every;
        this.clock = clock;
    }

    /** Answers when to look again, if nothing comes before. */
    Duration look() {
        Instant began = clock.instant();
        watch.watch(tailer.look());
        took = Duration.between(began, clock.instant());
        return every;
    }

    /** Says when something came, and answers how long nobody needs to listen after that. */
    Duration listen(Runnable came) throws InterruptedException {
        if (!watch.hears(LISTENING)) {
            return Duration.ZERO;
        }
        came.run();
        Duration rest = took.multipliedBy(REST_A_LOOK);
        return rest.compareTo(BETWEEN_LOOKS) > 0 ? rest : BETWEEN_LOOKS;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
