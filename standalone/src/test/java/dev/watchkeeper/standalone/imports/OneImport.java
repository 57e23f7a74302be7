package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.standalone.imports.Recognition.Recognised;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An import without a command line: a folder, who remembers, and who takes. */
final class OneImport {

    final List<String> done = new ArrayList<>();
    final List<String> known = new ArrayList<>();
    final Tally tally = new Tally();

    private OneImport() {}

    static OneImport of(Path folder, RememberingInstance instance, BatchSink sink, int batchBytes) {
        OneImport one = new OneImport();
        Recognition recognition = new Recognition("import", instance.beginLife(), instance.streams());
        try {
            new Sending(
                            "import",
                            sink,
                            Folder.at(folder).files().stream()
                                    .flatMap(file -> one.reading(recognition, file, batchBytes).stream())
                                    .iterator(),
                            new Settling(pause -> {}, one.tally),
                            reading -> one.done.add(reading.file().inFolder()),
                            batchBytes)
                    .toTheEnd();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return one;
    }

    private Optional<FileReading> reading(Recognition recognition, LogFile file, int atOnce) {
        try {
            Recognised recognised = recognition.recognise(file);
            if (recognised.isAtItsEnd()) {
                known.add(file.inFolder());
                return Optional.empty();
            }
            return Optional.of(new FileReading(file, recognised, atOnce));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
