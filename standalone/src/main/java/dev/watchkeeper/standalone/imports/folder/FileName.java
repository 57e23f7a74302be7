package dev.watchkeeper.standalone.imports.folder;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says: rotation and packing change names, and a date in one is never another date later on.
 *
 * @param unpacked the path in its folder, without what packing put behind it
 * @param path the same without the number that rotation put behind it: this is what the instance shows
 * @param family the same without dates and numbers: names of one family may be names of one content, at different times
 * @param date what the date says, its digits alone; empty if the name has none
 */
public record FileName(String unpacked, String path, String family, String date) {

    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?<live>.*[^/])(?:\\.[0-9]{1,3}|\\.old|\\.bak)");

    /** {@code app.1.log}. */
    private static final Pattern NUMBER_WITHIN =
            Pattern.compile("(?<before>.*[^/])\\.[0-9]{1,3}(?<after>\\.[A-Za-z]{1,10})");

    /** {@code app.log-20260131}, {@code app.log.2026-01-31-13}, {@code app-2026-01-31.1.log}. */
    private static final Pattern DATE = Pattern.compile("(?<before>.*[^/])"
            + "[-._](?<date>(?:[0-9]{8}|[0-9]{10}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[-._T]?[0-9]{1,10})?)"
            + "(?<after>(?:\\.[A-Za-z]{1,10})?)");

    /** {@code app.log.1}, {@code app.1.log}; not {@code 10.0.0.1}, nor {@code app-2026-01-31.1.log}. */
    private static final Pattern ROTATED = Pattern.compile(".*[^/0-9]\\.(?:[0-9]{1,3}|old|bak)(?:\\.[A-Za-z]{1,10})?");

    /** @param inFolder the path in its folder, with slashes */
    public static FileName of(String inFolder) {
        String unpacked = Packing.withoutSuffix(inFolder);
        Matcher number = NUMBER_BEHIND.matcher(unpacked);
        return of(unpacked, number.matches() ? number.group("live") : unpacked);
    }

    /** Of what the instance shows. */
    public static FileName ofPath(String path) {
        return of(path, path);
    }

    /** Whether this can be a later or an earlier name of the other one. */
    public boolean mayHaveBeen(FileName other) {
        return family.equals(other.family) && (date.isEmpty() || other.date.isEmpty() || date.equals(other.date));
    }

    /**
     * Whether rotation has put a number to it, so that nobody opens it any more. A date says nothing: there are programs
     * that write to a file with today's.
     */
    public boolean isRotated() {
        return ROTATED.matcher(unpacked).matches();
    }

    private static FileName of(String unpacked, String path) {
        Matcher dated = DATE.matcher(path);
        if (dated.matches()) {
            String date = dated.group("date").replaceAll("[^0-9]", "");
            return new FileName(unpacked, path, dated.group("before") + dated.group("after"), date);
        }
        Matcher number = NUMBER_WITHIN.matcher(path);
        String family = number.matches() ? number.group("before") + number.group("after") : path;
        return new FileName(unpacked, path, family, "");
    }
}
