package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.ledger.LedgerEntry;
import dev.watchkeeper.analyzer.ledger.QuarantinedLine;
import dev.watchkeeper.analyzer.stream.StreamStore.Step;
import dev.watchkeeper.contract.Segment;
import java.util.List;

/** Everything transaction A writes for one segment, made before it begins. */
record UnderstoodSegment(
        Segment segment, List<Chunk> chunks, List<QuarantinedLine> quarantined, List<LedgerEntry> ledger) {

    /** How the stream's cursor moves when this is stored. */
    Step step() {
        return new Step(
                segment.stream(),
                segment.first(),
                segment.next(),
                chunks.isEmpty() ? null : chunks.getFirst().day());
    }
}
