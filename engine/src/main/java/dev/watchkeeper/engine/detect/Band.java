package dev.watchkeeper.engine.detect;

/** What was expected, both ends included. */
public record Band(double low, double high) {

    public Band {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a band goes from low to high, got " + low + " to " + high);
        }
    }

    /** A band around a middle. */
    public static Band around(double middle, double halfWidth) {
        return new Band(middle - halfWidth, middle + halfWidth);
    }

    /** The same band for something that is never negative, a count for instance. */
    public Band notBelowZero() {
        return new Band(Math.max(0, low), Math.max(0, high));
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** As a person would say it: {@code 0 to 3}, or {@code 45} where both ends look alike. */
    public String inWords() {
        String from = Figure.of(low);
        String to = Figure.of(high);
        return from.equals(to) ? from : from + " to " + to;
    }
}
