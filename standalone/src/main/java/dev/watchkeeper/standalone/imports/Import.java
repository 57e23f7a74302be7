package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.collector.tail.StreamedSegments;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.Recognition.Recognised;
import dev.watchkeeper.standalone.imports.archive.Archive;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import dev.watchkeeper.standalone.imports.instance.Instance;
import dev.watchkeeper.standalone.imports.instance.Instance.Accounts;
import dev.watchkeeper.standalone.imports.instance.Instance.OpenIssue;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One import, from its folder to its summary. */
final class Import {

    private static final String BY = "import:";

    /** Issues are made after lines are stored. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** The collector's batches are so large, too. */
    private static final int BATCH_BYTES = StreamedSegments.AT_ONCE;

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(30);

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
        long life = instance.beginLife(node, BY + UUID.randomUUID());
        Recognition recognition = new Recognition(node, life, instance.streams(node));
        Optional<Accounts> accounts = instance.accounts(node);
        Optional<List<OpenIssue>> issues = instance.openIssues(node);

        Folder folder = Folder.at(options.folder());
        folder.leftOut().forEach(findings::leftOut);
        Settling settling = new Settling(Thread::sleep, tally);
        new Sending(node, instance.sink(), readings(folder, recognition), settling, this::isDone, BATCH_BYTES)
                .toTheEnd();
        folder.twins().forEach(this::twin);
        progress.over();

        boolean counted = waitUntilFolded(node);
        new Summary(options, findings, tally, Duration.between(began, clock.instant()))
                .write(
                        out,
                        new Summary.Seen(
                                accounts.flatMap(before -> accountsSince(node, before)),
                                issues.flatMap(before -> issuesSince(node, before)),
                                counted,
                                instance.address()));
        return findings.hasTrouble() ? 1 : 0;
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
                    progress.at(findings.filesSeen(), all, tally);
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
                isOver(file, recognised.trouble());
                return Optional.empty();
            }
            return Optional.of(new FileReading(file, recognised, BATCH_BYTES));
        } catch (IOException e) {
            findings.trouble(file, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void isDone(FileReading reading) {
        findings.read(reading.file());
        isOver(reading.file(), reading.trouble());
    }

    /** All of a file that can be read is stored. */
    private void isOver(LogFile file, Optional<String> trouble) {
        if (trouble.isPresent()) {
            findings.broken(file, trouble.get());
        } else {
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

    /** False if it takes too long. */
    private boolean waitUntilFolded(String node) throws InterruptedException {
        long before = Long.MAX_VALUE;
        Duration waited = Duration.ZERO;
        while (waited.compareTo(WITHOUT_PROGRESS) < 0) {
            long left = instance.streams(node).stream()
                    .mapToLong(stream -> stream.cursor() - stream.folded())
                    .sum();
            if (left == 0) {
                return true;
            }
            waited = left < before ? Duration.ZERO : waited.plus(BETWEEN_LOOKS);
            before = left;
            Thread.sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    private Optional<Accounts> accountsSince(String node, Accounts before) {
        try {
            return instance.accounts(node).map(now -> now.since(before));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** With the lines that were added, the most first. */
    private Optional<List<OpenIssue>> issuesSince(String node, List<OpenIssue> before) {
        var lines = before.stream().collect(Collectors.toMap(OpenIssue::id, OpenIssue::lines));
        try {
            return instance.openIssues(node)
                    .map(now -> now.stream()
                            .map(issue -> issue.without(lines.getOrDefault(issue.id(), 0L)))
                            .filter(issue -> issue.lines() > 0)
                            .sorted(OpenIssue.WORST_FIRST)
                            .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
