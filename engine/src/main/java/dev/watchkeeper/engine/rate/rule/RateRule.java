package dev.watchkeeper.engine.rate.rule;

import java.util.stream.Stream;

/** Reads the counters up to a minute and says who was out of bounds in it. */
@FunctionalInterface
public interface RateRule {

    Stream<RateAlarm> judge(Window window);
}
