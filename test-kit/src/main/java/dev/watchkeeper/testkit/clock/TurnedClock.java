package dev.watchkeeper.testkit.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned. Safe to turn while others read it. */
public final class TurnedClock extends Clock {

    private final AtomicReference<Instant> now;

    public TurnedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public static TurnedClock at(String instant) {
        return new TurnedClock(Instant.parse(instant));
    }

    public void turn(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("a turned clock knows only UTC");
    }
}
