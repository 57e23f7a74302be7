package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.tail.StreamedSegments;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.archive.Archive;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import dev.watchkeeper.standalone.imports.instance.Instance;
import dev.watchkeeper.standalone.imports.recognition.Recognised;
import dev.watchkeeper.standalone.imports.recognition.Recognition;
import dev.watchkeeper.standalone.imports.recognition.Replaced;
import dev.watchkeeper.standalone.imports.recognition.Sender;
import dev.watchkeeper.standalone.imports.sending.FileReading;
import dev.watchkeeper.standalone.imports.sending.Sending;
import dev.watchkeeper.standalone.imports.sending.Settling;
import dev.watchkeeper.standalone.imports.sending.Tally;
import dev.watchkeeper.standalone.imports.summary.Afterwards;
import dev.watchkeeper.standalone.imports.summary.Findings;
import dev.watchkeeper.standalone.imports.summary.Summary;
import dev.watchkeeper.standalone.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import, from its folder to its summary. */
final class Import {

    private static final String BY = "import:";

    /** The collector's batches are so large, too. */
    private static final int BATCH_BYTES = StreamedSegments.AT_ONCE;

    /** Between two times that somebody who waits is told how far it has come. */
    static final long TOLD_EVERY_BYTES = 16 << 20;

    private final ImportOptions options;
    private final Instance instance;
    private final @Nullable Archive archive;
    private final Progress progress;
    private final Clock clock;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings();
    private final Set<LogFile> whole = new HashSet<>();

    Import(ImportOptions options, Instance instance, @Nullable Archive archive, Progress progress, Clock clock) {
        this.options = options;
        this.instance = instance;
        this.archive = archive;
        this.progress = progress;
        this.clock = clock;
    }

    /** @return the process's exit code */
    int run(PrintWriter out) throws InterruptedException {
        Instant began = clock.instant();
        String node = options.node();
        refuseWhatIsACollectors(instance.lastLife(node), instance.streams(node));
        Sender sender = new Sender(node, instance.beginLife(node, BY + UUID.randomUUID()));
        // All there will ever be of those before it: what they have under way is not taken any more.
        Recognition recognition = new Recognition(sender, instance.streams(node));
        Afterwards afterwards = Afterwards.than(instance, node);

        Folder folder = Folder.at(options.folder());
        folder.leftOut().forEach(findings::leftOut);
        Settling settling = new Settling(Thread::sleep, clock, tally);
        Sending sending = new Sending(
                sender, instance.sink(), readings(folder, recognition), settling, this::isDone, BATCH_BYTES);
        try {
            sending.toTheEnd();
        } catch (Trouble e) {
            progress.over();
            sending.underWay().forEach(this::nameWhatIsLost);
            summary(began).writeOfAPart(out);
            throw e;
        }
        folder.twins().forEach(this::twin);
        progress.over();

        summary(began).write(out, afterwards.seen(instance, node, Thread::sleep, clock));
        return findings.hasTrouble() ? 1 : 0;
    }

    private String soFar(int ofFiles) {
        return "%d of %d files, %,d lines, %s"
                .formatted(findings.filesSeen(), ofFiles, tally.lines(), Summary.bytes(tally.bytes()));
    }

    private Summary summary(Instant began) {
        Summary.Wanted wanted = new Summary.Wanted(options.folder(), options.node(), options.archiveTo());
        return new Summary(wanted, findings, tally, Duration.between(began, clock.instant()));
    }

    /** What is imported has no inode. A collector may have no file yet: then it has begun a life. */
    private void refuseWhatIsACollectors(NodeLife last, List<KnownStream> streams) {
        boolean begunByAnother = last.life() > 0 && !String.valueOf(last.by()).startsWith(BY);
        if (begunByAnother || streams.stream().anyMatch(stream -> stream.device() != 0 || stream.inode() != 0)) {
            throw new Trouble("node " + options.node()
                    + " belongs to a collector, whose new files would have to wait: choose another name with --node");
        }
    }

    private Iterator<FileReading> readings(Folder folder, Recognition recognition) {
        int all = folder.files().size();
        return folder.files().stream()
                .flatMap(file -> {
                    progress.at(tally.bytes(), () -> soFar(all));
                    return reading(file, recognition).stream();
                })
                .iterator();
    }

    /** Empty if nothing of it is to be read. */
    private Optional<FileReading> reading(LogFile file, Recognition recognition) {
        try {
            Recognised recognised = recognition.recognise(file);
            if (recognised.isAtItsEnd()) {
                findings.knownAlready(file);
                isOver(file, recognised.trouble(), recognised.refused());
                return Optional.empty();
            }
            return Optional.of(new FileReading(file, recognised, BATCH_BYTES));
        } catch (Replaced e) {
            findings.trouble(file, Replaced.WHY);
            return Optional.empty();
        } catch (IOException e) {
            findings.trouble(file, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void isDone(FileReading reading) {
        LogFile file = reading.file();
        findings.read(file);
        nameWhatIsLost(reading);
        if (reading.wasReplaced()) {
            findings.trouble(file, Replaced.WHY);
        } else if (reading.lostBytes() == 0) {
            isOver(file, reading.trouble(), reading.lostBefore());
        } else {
            reading.trouble().ifPresent(why -> findings.broken(file, why));
        }
    }

    /** The file is the only place where it still is. */
    private void nameWhatIsLost(FileReading reading) {
        if (reading.lostBytes() > 0) {
            findings.refused(reading.file(), reading.lostBytes(), reading.whyLost());
        }
    }

    /**
     * All of a file that can be read is known to the instance.
     *
     * @param refused what the instance did not take of it in imports before this one
     */
    private void isOver(LogFile file, Optional<String> trouble, long refused) {
        if (refused > 0) {
            findings.refusedBefore(file, refused);
        }
        if (trouble.isPresent()) {
            findings.broken(file, trouble.get());
        } else if (refused == 0) {
            whole.add(file);
            archive(file);
        }
    }

    private void twin(Folder.Twin twin) {
        findings.twin(twin);
        if (twin.trouble().isPresent()) {
            findings.broken(twin.file(), twin.trouble().get());
        } else if (whole.contains(twin.readFrom())) {
            archive(twin.file());
        }
    }

    private void archive(LogFile file) {
        if (archive == null) {
            return;
        }
        try {
            archive.take(file).ifPresentOrElse(why -> findings.stays(file, why), () -> findings.archived(file));
        } catch (IOException | RuntimeException e) {
            findings.trouble(file, "it could not be archived, and stays: " + e.getMessage());
        }
    }
}
