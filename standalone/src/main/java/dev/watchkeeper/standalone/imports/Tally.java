package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.contract.Segment;

/** What this import brought into the instance. */
final class Tally {

    private long lines;
    private long bytes;

    void stored(Segment segment) {
        lines += segment.lines().size();
        bytes += segment.next() - segment.first();
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }
}
