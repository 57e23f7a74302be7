package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import dev.watchkeeper.standalone.imports.recognition.Recognised;
import dev.watchkeeper.standalone.imports.recognition.Recognition;
import dev.watchkeeper.standalone.imports.recognition.Replaced;
import dev.watchkeeper.standalone.imports.recognition.Sender;
import dev.watchkeeper.standalone.imports.sending.FileReading;
import dev.watchkeeper.standalone.imports.sending.Sending;
import dev.watchkeeper.standalone.imports.sending.Settling;
import dev.watchkeeper.standalone.imports.sending.Tally;
import dev.watchkeeper.testkit.clock.TurnedClock;
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
    final List<String> replaced = new ArrayList<>();
    final Tally tally = new Tally();
    long lostBytes;

    private OneImport() {}

    static OneImport of(Path folder, RememberingInstance instance, BatchSink sink, int batchBytes) {
        return of(folder, instance, sink, batchBytes, TurnedClock.at("2026-01-05T10:00:00Z"));
    }

    static OneImport of(Path folder, RememberingInstance instance, BatchSink sink, int batchBytes, TurnedClock clock) {
        return of(Folder.at(folder), instance, sink, batchBytes, clock);
    }

    /** @param meanwhile happens when the folder was walked and nothing of it is read */
    static OneImport ofWhatWasFound(Folder found, Runnable meanwhile, RememberingInstance instance) {
        meanwhile.run();
        return of(found, instance, instance, 100, TurnedClock.at("2026-01-05T10:00:00Z"));
    }

    private static OneImport of(
            Folder folder, RememberingInstance instance, BatchSink sink, int batchBytes, TurnedClock clock) {
        OneImport one = new OneImport();
        Sender sender = new Sender("import", instance.beginLife());
        Recognition recognition = new Recognition(sender, instance.streams());
        try {
            new Sending(
                            sender,
                            sink,
                            folder.files().stream()
                                    .flatMap(file -> one.reading(recognition, file, batchBytes).stream())
                                    .iterator(),
                            new Settling(clock::turn, clock, one.tally),
                            one::isDone,
                            batchBytes)
                    .toTheEnd();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return one;
    }

    private void isDone(FileReading reading) {
        (reading.wasReplaced() ? replaced : done).add(reading.file().inFolder());
        lostBytes += reading.lostBytes();
    }

    private Optional<FileReading> reading(Recognition recognition, LogFile file, int atOnce) {
        try {
            Recognised recognised = recognition.recognise(file);
            if (recognised.isAtItsEnd()) {
                known.add(file.inFolder());
                return Optional.empty();
            }
            return Optional.of(new FileReading(file, recognised, atOnce));
        } catch (Replaced e) {
            replaced.add(file.inFolder());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
