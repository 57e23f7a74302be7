package dev.watchkeeper.engine.shape;

/** Reads how long something took: {@code 12ms}, {@code 3.2 seconds}, {@code 1m32s}, {@code 00:00:01.5}, {@code PT1.5S}. */
public final class TimeSpan {

    private static final double NONE = Double.NaN;
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;
    private static final int LONGEST_NUMBER = 15;
    private static final int MOST_PARTS = 4;

    private TimeSpan() {}

    /**
     * Milliseconds, or NaN where no span of time starts.
     *
     * @param bareUnit what a number without a unit counts in milliseconds; NaN when it is no span then
     */
    public static double at(String text, int from, double bareUnit) {
        if (text.startsWith("PT", from)) {
            return parts(text, from + 2, NONE);
        }
        if (!Letters.isDigit(Letters.at(text, from))) {
            return NONE;
        }
        int end = Letters.digitsEnd(text, from);
        return end - from <= 3 && Letters.at(text, end) == ':' ? clock(text, from) : parts(text, from, bareUnit);
    }

    private static double clock(String text, int from) {
        int minutesAt = Letters.digitsEnd(text, from) + 1;
        int secondsAt = minutesAt + 3;
        boolean isClock = Letters.digitsEnd(text, minutesAt) == minutesAt + 2
                && Letters.at(text, minutesAt + 2) == ':'
                && Letters.digitsEnd(text, secondsAt) == secondsAt + 2;
        if (!isClock) {
            return NONE;
        }
        double whole = IpText.number(text, from, minutesAt - 1) * HOUR
                + IpText.number(text, minutesAt, minutesAt + 2) * MINUTE;
        return whole + number(text, secondsAt, numberEnd(text, secondsAt)) * SECOND;
    }

    private static double parts(String text, int from, double bareUnit) {
        double sum = NONE;
        int at = from;
        for (int part = 0; part < MOST_PARTS; part++) {
            int end = numberEnd(text, at);
            if (end == at || end - at > LONGEST_NUMBER) {
                return sum;
            }
            int unitAt = Letters.at(text, end) == ' ' ? end + 1 : end;
            int unitEnd = lettersEnd(text, unitAt);
            double unit = unit(text, unitAt, unitEnd, unitAt > end);
            if (Double.isNaN(unit)) {
                boolean bare = part == 0 && !Letters.isWord(Letters.at(text, end)) && Letters.at(text, end) != '%';
                return bare ? number(text, at, end) * bareUnit : sum;
            }
            sum = (Double.isNaN(sum) ? 0 : sum) + number(text, at, end) * unit;
            at = Letters.at(text, unitEnd) == ' ' ? unitEnd + 1 : unitEnd;
        }
        return sum;
    }

    private static int numberEnd(String text, int from) {
        int at = Letters.digitsEnd(text, from);
        while (at > from
                && (Letters.at(text, at) == '.' || Letters.at(text, at) == ',')
                && Letters.isDigit(Letters.at(text, at + 1))) {
            at = Letters.digitsEnd(text, at + 1);
        }
        return at;
    }

    /** A comma before just three digits parts thousands, any other one is a decimal point. */
    private static double number(String text, int from, int to) {
        double value = 0;
        double scale = 1;
        boolean fraction = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                value = value * 10 + (c - '0');
                scale *= fraction ? 10 : 1;
            } else if (c == '.' || Letters.digitsEnd(text, i + 1) != i + 4) {
                fraction = true;
            }
        }
        return value / scale;
    }

    private static int lettersEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Letters.kind(text.charAt(at)) == Letters.LETTER) {
            at++;
        }
        return at;
    }

    /** How many milliseconds the unit has. One letter apart from its number may be anything but a second. */
    private static double unit(String text, int from, int to, boolean apart) {
        int length = to - from;
        if (length == 0 || Letters.at(text, to) == '_' || length == 1 && apart && text.charAt(from) != 's') {
            return NONE;
        }
        if (length == 2 && text.startsWith("ms", from)) {
            // Most of them by far.
            return 1;
        }
        return switch (text.charAt(from)) {
            case 'n' -> isOne(text, from, to, "ns", "nanos", "nanosecond", "nanoseconds") ? 1e-6 : NONE;
            case 'u', '\u00b5', '\u03bc' ->
                length == 2 && text.charAt(to - 1) == 's' || isOne(text, from, to, "us", "usec", "usecs") ? 1e-3 : NONE;
            case 'm', 'M' ->
                isOne(text, from, to, "ms", "msec", "msecs", "millis", "millisecond", "milliseconds")
                        ? 1
                        : isOne(text, from, to, "micros", "microsecond", "microseconds")
                                ? 1e-3
                                : isOne(text, from, to, "m", "min", "mins", "minute", "minutes") ? MINUTE : NONE;
            case 's', 'S' -> isOne(text, from, to, "s", "sec", "secs", "second", "seconds") ? SECOND : NONE;
            case 'h', 'H' -> isOne(text, from, to, "h", "hr", "hrs", "hour", "hours") ? HOUR : NONE;
            default -> NONE;
        };
    }

    private static boolean isOne(String text, int from, int to, String... names) {
        for (String name : names) {
            if (name.length() == to - from && text.regionMatches(true, from, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
