package dev.watchkeeper.e2e.model;

import java.util.List;
import java.util.Map;

/** One batch: runs of consecutive segments, one run a stream, all from one life of the collector. */
record Request(int number, int life, List<Run> runs) {

    record Run(Introduction introduction, List<Segment> segments) {

        int first() {
            return segments.getFirst().first();
        }

        int next() {
            return segments.getLast().next();
        }
    }

    /** How a stream is presented. It travels with every run, so the first one that arrives makes the row. */
    record Introduction(long stream, int inode, String head) {}

    /** What became of the runs of one request, by stream. */
    record Answer(int number, Map<Long, Verdict> verdicts) {}

    sealed interface Verdict {
        /** Stored now, or the cursor stands elsewhere: either way the sender goes on there. */
        record GoOnAt(int cursor) implements Verdict {}

        /** Not now. */
        record Later() implements Verdict {}

        /** Never. */
        record Refused() implements Verdict {}
    }
}
