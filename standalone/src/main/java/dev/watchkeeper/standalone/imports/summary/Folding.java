package dev.watchkeeper.standalone.imports.summary;

import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.standalone.imports.instance.Instance;
import dev.watchkeeper.standalone.imports.instance.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Issues are made after lines are stored: how far the instance is with that. */
final class Folding {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** A look at many streams is many pages, which the instance makes instead of issues. */
    private static final Duration BETWEEN_LOOKS_AT_MANY = Duration.ofSeconds(1);

    private static final int MANY = 1_000;

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(30);

    private final Instance instance;
    private final Pause pause;
    private final Clock clock;

    Folding(Instance instance, Pause pause, Clock clock) {
        this.instance = instance;
        this.pause = pause;
        this.clock = clock;
    }

    /** Waits for the end of it. False if there is no progress for too long. */
    boolean isOver(String node) throws InterruptedException {
        long before = Long.MAX_VALUE;
        Instant progress = clock.instant();
        while (true) {
            List<KnownStream> streams = instance.streams(node);
            long left = streams.stream()
                    .mapToLong(stream -> stream.cursor() - stream.folded())
                    .sum();
            if (left == 0) {
                return true;
            }
            Instant now = clock.instant();
            progress = left < before ? now : progress;
            if (Duration.between(progress, now).compareTo(WITHOUT_PROGRESS) >= 0) {
                return false;
            }
            before = left;
            pause.pause(streams.size() > MANY ? BETWEEN_LOOKS_AT_MANY : BETWEEN_LOOKS);
        }
    }
}
