package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.chunk.Chunk;
import dev.watchkeeper.analyzer.fold.Counting;
import dev.watchkeeper.analyzer.fold.FoldDue;
import dev.watchkeeper.analyzer.ledger.LedgerEntry;
import dev.watchkeeper.analyzer.ledger.QuarantinedLine;
import dev.watchkeeper.analyzer.stream.StreamStore.Step;
import java.util.List;

/** Everything transaction A writes for one run, made before it begins. */
record UnderstoodRun(
        Run run, List<Chunk> chunks, FoldDue due, List<QuarantinedLine> quarantined, List<LedgerEntry> ledger) {

    static UnderstoodRun of(
            Run run,
            List<Chunk> chunks,
            Counting counted,
            List<QuarantinedLine> quarantined,
            List<LedgerEntry> ledger) {
        return new UnderstoodRun(
                run, chunks, new FoldDue(run.stream(), run.first(), run.next(), counted), quarantined, ledger);
    }

    long stream() {
        return run.stream();
    }

    /** How the stream's cursor moves when this is stored. */
    Step step() {
        return new Step(run.stream(), run.first(), run.next(), run.tail());
    }
}
