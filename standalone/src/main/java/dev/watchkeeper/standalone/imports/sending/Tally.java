package dev.watchkeeper.standalone.imports.sending;

import dev.watchkeeper.contract.Segment;

/** What this import brought into the instance. */
public final class Tally {

    private long lines;
    private long bytes;

    void stored(Segment segment) {
        lines += segment.lines().size();
        bytes += segment.next() - segment.first();
    }

    public long lines() {
        return lines;
    }

    public long bytes() {
        return bytes;
    }
}
