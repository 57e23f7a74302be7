package dev.watchkeeper.standalone.imports.sending;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.tail.Run;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.recognition.Sender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way into an instance: while a batch is under way, the next one is made. What an answer does not take is cut
 * again, and everything behind it.
 */
public final class Sending {

    /** Of small files so many make a batch. */
    private static final int MOST_RUNS = 500;

    /** A batch, ready to go. */
    private record Made(Batch batch, List<Run> runs, BatchSink.Ready ready) {}

    private final Sender sender;
    private final BatchSink sink;
    private final Iterator<FileReading> files;
    private final Consumer<FileReading> done;
    private final Settling settling;
    private final long batchBytes;
    private final Map<Long, FileReading> open = new LinkedHashMap<>();
    private final Set<Long> introduced = new HashSet<>();

    /**
     * @param files each is recognised when its turn has come
     * @param done told of each file that is stored as far as it can be read
     * @param batchBytes about how many bytes of lines a batch has
     */
    public Sending(
            Sender sender,
            BatchSink sink,
            Iterator<FileReading> files,
            Settling settling,
            Consumer<FileReading> done,
            long batchBytes) {
        this.sender = sender;
        this.sink = sink;
        this.files = files;
        this.settling = settling;
        this.done = done;
        this.batchBytes = batchBytes;
    }

    public void toTheEnd() throws InterruptedException {
        try (ExecutorService under = Executors.newVirtualThreadPerTaskExecutor()) {
            @Nullable Made next = null;
            while (true) {
                Made now = next == null ? make() : next;
                next = null;
                if (now == null) {
                    return;
                }
                var answer = under.submit((Callable<BatchAnswer>) now.ready()::offer);
                Made behind = make();
                next = settled(now, awaited(answer)) ? behind : null;
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            open.values().forEach(FileReading::goBack);
        }
    }

    /** Whoever is stopped while it waits does not wait for the answer on its way out. */
    private static BatchAnswer awaited(Future<BatchAnswer> answer) throws InterruptedException, ExecutionException {
        try {
            return answer.get();
        } finally {
            answer.cancel(true);
        }
    }

    /** What was begun and is not stored to its end: nothing, unless it broke off. */
    public List<FileReading> underWay() {
        return List.copyOf(open.values());
    }

    /** False if something was not taken: then what was made behind it is worth nothing. */
    private boolean settled(Made made, BatchAnswer answer) throws InterruptedException {
        boolean all = settling.settle(made.runs(), answer, open);
        if (all) {
            made.runs().forEach(run -> introduced.add(run.stream()));
        } else {
            introduced.clear();
            open.values().forEach(FileReading::goBack);
        }
        takeLeave();
        return all;
    }

    private @Nullable Made make() {
        List<Run> runs = new ArrayList<>();
        long bytes = 0;
        while (bytes < batchBytes && runs.size() < MOST_RUNS) {
            Optional<FileReading> file = inTurn();
            if (file.isEmpty()) {
                break;
            }
            Optional<Run> run = next(file.get());
            if (run.isPresent() && !isIn(runs, run.get())) {
                runs.add(run.get());
                bytes += run.get().bytes();
            } else if (run.isPresent()) {
                runs.set(runs.size() - 1, joined(runs.getLast(), run.get()));
                bytes += run.get().bytes();
            }
        }
        takeLeave();
        return runs.isEmpty() ? null : made(runs);
    }

    private Optional<FileReading> inTurn() {
        Optional<FileReading> halfway =
                open.values().stream().filter(file -> !file.isCutToItsEnd()).findFirst();
        if (halfway.isPresent() || !files.hasNext()) {
            return halfway;
        }
        FileReading file = files.next();
        open.put(file.stream(), file);
        return Optional.of(file);
    }

    private Made made(List<Run> runs) {
        List<StreamIntroduction> introductions =
                runs.stream().map(Run::introduction).toList();
        boolean allKnown = introductions.stream().allMatch(one -> introduced.contains(one.stream()));
        Batch batch = new Batch(
                UUID.randomUUID().toString(),
                sender.node(),
                sender.life(),
                allKnown ? List.of() : introductions,
                runs.stream().flatMap(run -> run.segments().stream()).toList(),
                List.of());
        return new Made(batch, runs, sink.ready(batch));
    }

    private void takeLeave() {
        List<FileReading> over =
                open.values().stream().filter(FileReading::isStored).toList();
        over.forEach(file -> open.remove(file.stream()));
        over.forEach(done);
    }

    private static Optional<Run> next(FileReading file) {
        try {
            return file.next();
        } catch (IOException e) {
            throw new Trouble(file.file().file() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(List<Run> runs, Run run) {
        return !runs.isEmpty() && runs.getLast().stream() == run.stream();
    }

    private static Run joined(Run before, Run after) {
        List<Segment> all = new ArrayList<>(before.segments());
        all.addAll(after.segments());
        return new Run(before.introduction(), all);
    }
}
