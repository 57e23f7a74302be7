package dev.watchkeeper.e2e.fault;

import dev.watchkeeper.testkit.fleet.ApiClient;
import dev.watchkeeper.testkit.fleet.ApiClient.Answer;
import dev.watchkeeper.testkit.oracle.Obligations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** One of many that send as fast as they can and do not wait when they are asked to. Each has a stream of its own. */
final class ImpatientSender implements Runnable {

    private static final Duration HARDLY_A_PAUSE = Duration.ofMillis(20);
    private static final Duration POLITE_PAUSE = Duration.ofMillis(500);

    /** As long as a collector waits. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final ApiClient ingest;
    private final String url;
    private final String path;
    private final int number;
    private final int linesAtOnce;
    private final Obligations obligations;
    private final long stream;
    private final BooleanSupplier overloading;
    private final Map<String, AtomicLong> answers;
    private long cursor;
    private long lines;

    ImpatientSender(
            ApiClient ingest,
            String url,
            String folder,
            int number,
            int linesAtOnce,
            Obligations obligations,
            RandomGenerator random,
            BooleanSupplier overloading,
            Map<String, AtomicLong> answers) {
        this.ingest = ingest;
        this.url = url;
        this.path = folder + "sender-" + number + ".log";
        this.number = number;
        this.linesAtOnce = linesAtOnce;
        this.obligations = obligations;
        this.stream = random.nextLong(1, Long.MAX_VALUE);
        this.overloading = overloading;
        this.answers = answers;
    }

    /** Until the overload is over, and then until the last batch is taken. */
    @Override
    public void run() {
        while (overloading.getAsBoolean()) {
            HandMadeBatch batch = HandMadeBatch.of(path, stream, cursor, next());
            while (!isTaken(batch)) {
                LockSupport.parkNanos((overloading.getAsBoolean() ? HARDLY_A_PAUSE : POLITE_PAUSE).toNanos());
            }
            cursor = batch.next();
            lines += linesAtOnce;
            obligations.owe(number, lines);
        }
    }

    private boolean isTaken(HandMadeBatch batch) {
        Answer answer = ingest.tryPost(url, batch.json(), ANSWER);
        int status = answer.status();
        answers.computeIfAbsent(status == 0 ? answer.body() : String.valueOf(status), first -> new AtomicLong())
                .incrementAndGet();
        if (status / 100 == 4 && status != 429) {
            throw new IllegalStateException("what is refused for good would be sent for ever: " + answer.body());
        }
        if (status == 200 && !answer.body().contains("TAKEN")) {
            throw new IllegalStateException("a stream with one sender is never elsewhere: " + answer.body());
        }
        return status == 200;
    }

    private List<String> next() {
        List<String> next = new ArrayList<>(linesAtOnce);
        for (long line = lines; line < lines + linesAtOnce; line++) {
            next.add("2026-01-01 12:00:00,000 INFO [Shop] " + obligations.message(number, line));
        }
        return next;
    }
}
