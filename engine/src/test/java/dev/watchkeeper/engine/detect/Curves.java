package dev.watchkeeper.engine.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Series a sample a minute, made from a seed. */
public final class Curves {

    public static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    public static final int DAY = 24 * 60;

    private Curves() {}

    /** Busy by day, quiet by night, and never quite the same. */
    public static List<Sample> days(int days, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, days * DAY)
                .mapToObj(minute -> at(minute, Math.max(0, shape(minute) + 5 * random.nextGaussian())))
                .toList();
    }

    /** Hundreds of requests by day, up to three by night. */
    public static List<Sample> quietNights(int days, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, days * DAY)
                .mapToObj(minute ->
                        at(minute, isNight(minute) ? random.nextInt(4) : Math.rint(300 + 40 * random.nextGaussian())))
                .toList();
    }

    public static List<Sample> constant(int minutes, double value) {
        return IntStream.range(0, minutes).mapToObj(minute -> at(minute, value)).toList();
    }

    /** The same series with other values for some minutes. */
    public static List<Sample> with(List<Sample> series, int first, int minutes, double value) {
        List<Sample> faulty = new ArrayList<>(series);
        for (int i = first; i < first + minutes; i++) {
            faulty.set(i, new Sample(series.get(i).at(), value));
        }
        return faulty;
    }

    public static Sample at(int minute, double value) {
        return new Sample(MONDAY.plusSeconds(60L * minute), value);
    }

    private static double shape(int minute) {
        return 100 - 80 * Math.cos(2 * Math.PI * minute / DAY);
    }

    private static boolean isNight(int minute) {
        int hour = minute / 60 % 24;
        return hour < 6 || hour >= 22;
    }
}
