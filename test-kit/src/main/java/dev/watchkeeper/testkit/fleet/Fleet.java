package dev.watchkeeper.testkit.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.mail.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The whole product as a user meets it: watched folder, processes, mailbox, alert file, API. */
public final class Fleet implements AutoCloseable {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** The two ways to run it; the same tests run against both. */
    public enum Shape {
        FOUR_PROCESSES,
        STANDALONE
    }

    private final Path folder;
    private final Mailbox mailbox;
    private final Crew crew;

    private Fleet(Path folder, Mailbox mailbox, Crew crew) {
        this.folder = folder;
        this.mailbox = mailbox;
        this.crew = crew;
    }

    public static Fleet start(Shape shape) {
        return switch (shape) {
            case FOUR_PROCESSES -> start(Wiring.plain());
            case STANDALONE -> start(StandaloneProcess::start);
        };
    }

    /** Four processes, or more, with what the wiring puts between them. */
    public static Fleet start(Wiring wiring) {
        return start((folder, mailPort) -> FourProcesses.start(folder, mailPort, wiring));
    }

    private static Fleet start(Launch launch) {
        Mailbox mailbox = Mailbox.open();
        try {
            Path folder = Files.createTempDirectory("watchkeeper-fleet");
            Files.createDirectory(folder.resolve("logs"));
            return new Fleet(folder, mailbox, launch.start(folder, mailbox.port()));
        } catch (IOException e) {
            mailbox.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            mailbox.close();
            throw e;
        }
    }

    /** Starts a crew. */
    @FunctionalInterface
    private interface Launch {
        Crew start(Path folder, int mailPort);
    }

    /** What differs between the shapes. */
    interface Crew extends AutoCloseable {

        TestDatabase database();

        ApiClient api();

        String analyzerUrl();

        String alertUrl();

        String reportUrl();

        Path alertFile();

        /** What the collector keeps for its next start. */
        CollectorState collectorState();

        @Override
        void close();
    }

    /** A file below the watched folder. */
    public LogFile logFile(String name) {
        return new LogFile(folder.resolve("logs").resolve(name));
    }

    /** The watched folder. */
    public Path logs() {
        return folder.resolve("logs");
    }

    /** Whether the collector has noted the file that bears this name now: then it follows it wherever it is moved. */
    public boolean collectorKnows(Path file) {
        return crew.collectorState().knows(file);
    }

    /** What the collector keeps for its next start. */
    public CollectorState collectorState() {
        return crew.collectorState();
    }

    /** Where everything is stored, as its owner sees it. */
    public TestDatabase database() {
        return crew.database();
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public ApiClient api() {
        return crew.api();
    }

    public String analyzerUrl() {
        return crew.analyzerUrl();
    }

    public String alertUrl() {
        return crew.alertUrl();
    }

    public String reportUrl() {
        return crew.reportUrl();
    }

    /** Only for FOUR_PROCESSES: a part that can be stopped by itself. */
    public FourProcesses processes() {
        if (crew instanceof FourProcesses four) {
            return four;
        }
        throw new IllegalStateException("standalone is one process: its parts cannot be stopped alone");
    }

    /** Only for STANDALONE: the one process. */
    public StandaloneProcess standalone() {
        if (crew instanceof StandaloneProcess one) {
            return one;
        }
        throw new IllegalStateException("four processes are not standalone");
    }

    public JsonNode issues() {
        return api().get(analyzerUrl() + "/api/v1/issues");
    }

    /** Waits for an issue whose title holds the words, and returns it. */
    public JsonNode eventuallyHasIssue(String words) {
        return Awaitility.await("an issue about " + words)
                .atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> issue(words), issue -> !issue.isMissingNode());
    }

    public void alertFileEventuallyHolds(String words) {
        Awaitility.await("the alert file holds " + words)
                .atMost(LONG_ENOUGH)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Files.exists(crew.alertFile())
                        && Files.readString(crew.alertFile()).contains(words));
    }

    @Override
    public void close() {
        crew.close();
        mailbox.close();
        delete(folder);
    }

    private JsonNode issue(String words) {
        for (JsonNode issue : issues()) {
            if (issue.path("title").asText().contains(words)) {
                return issue;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
