package dev.watchkeeper.testkit.fleet;

import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code watchkeeper up}: everything in one process, its database as its child. */
public final class StandaloneProcess implements Fleet.Crew {

    private static final Pattern LOGIN_LINK = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+/login#token=\\S+)");
    private static final Pattern PARTS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/login#token=(\\S+)");

    /** Of PostgreSQL's own note of how it runs, counted from 0. */
    private static final int PORT_LINE = 3;

    private final Path folder;
    private final Map<String, String> environment;
    private volatile JavaProcess process;
    private Duration slowestStart = Duration.ZERO;
    private String url = "";
    private String token = "";

    private StandaloneProcess(Path folder, int mailPort) {
        this.folder = folder;
        this.environment = MailKeys.of(mailPort, folder.resolve("alerts.log"));
        this.process = launch();
    }

    static StandaloneProcess start(Path folder, int mailPort) {
        return new StandaloneProcess(folder, mailPort);
    }

    /** After stop or kill: the same data folder, perhaps another port. */
    public void start() {
        if (process.isRunning()) {
            throw new IllegalStateException("standalone runs already");
        }
        process = launch();
    }

    /** SIGTERM, which is what Ctrl-C comes to. */
    public void stop() {
        process.stop();
    }

    public void kill() {
        process.kill();
    }

    /** SIGSTOP. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT, after a pause. */
    public void goOn() {
        process.goOn();
    }

    public long pid() {
        return process.pid();
    }

    public List<String> said() {
        return process.said();
    }

    public Path data() {
        return folder.resolve("data");
    }

    public String loginLink() {
        return url + "/login#token=" + token;
    }

    @Override
    public ApiClient api() {
        return new ApiClient(token);
    }

    @Override
    public String analyzerUrl() {
        return url;
    }

    @Override
    public String alertUrl() {
        return url;
    }

    @Override
    public String reportUrl() {
        return url;
    }

    /** Its own PostgreSQL, which may have another port after every start. */
    @Override
    public TestDatabase database() {
        try {
            List<String> postmaster = Files.readAllLines(data().resolve("database/postmaster.pid"));
            return new TestDatabase(
                    "127.0.0.1",
                    Integer.parseInt(postmaster.get(PORT_LINE).strip()),
                    "watchkeeper",
                    "watchkeeper",
                    Files.readString(data().resolve("database-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path alertFile() {
        return folder.resolve("alerts.log");
    }

    @Override
    public CollectorState collectorState() {
        return new CollectorState(data().resolve("collector"));
    }

    @Override
    public void close() {
        process.close();
    }

    /** Of all starts the one that took longest until it could be used. */
    public Duration slowestStart() {
        return slowestStart;
    }

    private JavaProcess launch() {
        long began = System.nanoTime();
        JavaProcess started = JavaProcess.start(
                "standalone",
                Jars.of("standalone"),
                environment,
                List.of(
                        "up",
                        "--port",
                        String.valueOf(FreePort.any()),
                        "--data",
                        data().toString(),
                        "--watch",
                        folder.resolve("logs") + "/*.log"));
        Matcher link = PARTS.matcher(started.awaitWords(LOGIN_LINK));
        if (!link.find()) {
            throw new IllegalStateException("no login link");
        }
        url = link.group(1);
        token = link.group(2);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowestStart = took.compareTo(slowestStart) > 0 ? took : slowestStart;
        return started;
    }
}
