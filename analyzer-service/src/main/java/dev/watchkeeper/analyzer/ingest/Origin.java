package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.analyzer.stream.Sender;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.StreamIntroduction;
import java.util.List;

/** Where lines come from: who sends them, and the streams it introduces with them. */
record Origin(Sender sender, List<StreamIntroduction> introductions) {

    static Origin of(Batch batch) {
        return new Origin(Sender.of(batch), batch.introductions());
    }

    /** Of one stream alone. */
    Origin of(long stream) {
        return new Origin(
                sender,
                introductions.stream()
                        .filter(introduction -> introduction.stream() == stream)
                        .toList());
    }
}
