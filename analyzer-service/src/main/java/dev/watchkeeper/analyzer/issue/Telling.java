package dev.watchkeeper.analyzer.issue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of the trouble it shows. Of the lines of one issue the earliest tells the issue; of those of one time
 * the one whose words come first, as {@link IssueStore#SIGHT} puts it, too. So it does not matter which of them are seen
 * together and which later.
 */
public record Telling(
        Instant time,
        @Nullable String component,
        String troubleClass,
        String category,
        String severity,
        String title,
        String cause,
        String advice,
        long code)
        implements Comparable<Telling> {

    /** As a database orders bytes of UTF-8, which is not quite as {@link String} does. */
    private static final Comparator<String> BY_BYTES = (one, other) -> one.equals(other)
            ? 0
            : Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<Telling> ORDER = Comparator.comparing(Telling::time)
            .thenComparing(Telling::title, BY_BYTES)
            .thenComparing(Telling::component, Comparator.nullsLast(BY_BYTES))
            .thenComparing(Telling::troubleClass, BY_BYTES)
            .thenComparing(Telling::severity, BY_BYTES)
            .thenComparing(Telling::cause, BY_BYTES)
            .thenComparing(Telling::advice, BY_BYTES)
            .thenComparingLong(Telling::code);

    @Override
    public int compareTo(Telling other) {
        return ORDER.compare(this, other);
    }
}
