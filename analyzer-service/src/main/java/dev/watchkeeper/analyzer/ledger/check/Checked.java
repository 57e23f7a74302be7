package dev.watchkeeper.analyzer.ledger.check;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param uneven the first few streams that do not add up
 */
public record Checked(Instant checkedAt, long tookMillis, Sums sums, List<Uneven> uneven) {

    boolean addsUp() {
        return sums.streamsUneven() == 0;
    }

    /** One line for the log. */
    String words() {
        return addsUp()
                ? "the ledger was checked, all is accounted for streams=%d lines=%d bytes=%d lost-lines=%d lost-bytes=%d took-ms=%d"
                        .formatted(
                                sums.streams(),
                                sums.linesStored(),
                                sums.bytesRead(),
                                sums.linesLost(),
                                sums.bytesLost(),
                                tookMillis)
                : "the ledger does not add up streams-uneven=%d of=%d bytes-unaccounted=%d lines-missing=%d: %s%s"
                        .formatted(
                                sums.streamsUneven(),
                                sums.streams(),
                                sums.bytesUnaccounted(),
                                sums.linesMissing(),
                                uneven.stream().map(Uneven::words).collect(Collectors.joining("; ")),
                                more());
    }

    private String more() {
        long unnamed = sums.streamsUneven() - uneven.size();
        return unnamed > 0 ? "; and " + unnamed + " more" : "";
    }
}
