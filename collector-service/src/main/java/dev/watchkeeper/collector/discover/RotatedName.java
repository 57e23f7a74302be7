package dev.watchkeeper.collector.discover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the name of a rotated file from that of a live one.
 *
 * <p>The rule: a name is a rotated one if it ends in {@code .1} to {@code .999}, in {@code .old} or {@code .bak}, or in a
 * date ({@code -20260131}, {@code .2026-01-31}, with an hour or a number after it). A date in front of an extension
 * ({@code app-2026-01-31.log}) is a live name: many programs write to such files. Files with rotated names are old: they
 * are not read when they are first met, else the start of a collector would send last month again. A file that was met
 * under its live name is read on under any name.
 */
final class RotatedName {

    private static final Pattern ROTATED = Pattern.compile("(?<live>.+?)(?:"
            + "\\.[0-9]{1,3}"
            + "|\\.old|\\.bak"
            + "|[-._](?:[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})(?:[-._T]?[0-9]{1,10})?(?:\\.[0-9]{1,3})?"
            + ")");

    private RotatedName() {}

    /** The name that the file had when it was written to; empty if this is no rotated name. */
    static Optional<String> liveName(String fileName) {
        Matcher rotated = ROTATED.matcher(fileName);
        return rotated.matches() ? Optional.of(rotated.group("live")) : Optional.empty();
    }
}
