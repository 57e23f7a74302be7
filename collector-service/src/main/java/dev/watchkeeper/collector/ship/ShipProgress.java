package dev.watchkeeper.collector.ship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether shipping gets on: told by the shipper, asked by the health check. */
@ApplicationScoped
public class ShipProgress {

    /**
     * Something is offered and nothing was taken since.
     *
     * @param why what was said last
     */
    record InVain(Instant since, String why) {}

    private final Clock clock;
    private volatile @Nullable InVain inVain;

    public ShipProgress(Clock clock) {
        this.clock = clock;
    }

    void offering() {
        if (inVain == null) {
            inVain = new InVain(clock.instant(), "no answer came yet");
        }
    }

    void notTaken(String why) {
        InVain before = inVain;
        inVain = new InVain(before == null ? clock.instant() : before.since(), why);
    }

    void taken() {
        inVain = null;
    }

    Optional<InVain> inVainFor(Duration time) {
        return Optional.ofNullable(inVain)
                .filter(now -> !clock.instant().isBefore(now.since().plus(time)));
    }
}
