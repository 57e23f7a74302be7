package dev.watchkeeper.alert.delivery;

import dev.watchkeeper.alert.channel.Outcome;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts attempts by channel and by what became of them. */
record DeliveryCounts(MeterRegistry meters) {

    void count(String channel, Outcome outcome) {
        meters.counter("watchkeeper_deliveries", "channel", channel, "outcome", name(outcome))
                .increment();
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> "sent";
            case Outcome.TryAgain again -> "try_again";
            case Outcome.GiveUp giveUp -> "given_up";
        };
    }
}
