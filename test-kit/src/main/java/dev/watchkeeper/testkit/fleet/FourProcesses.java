package dev.watchkeeper.testkit.fleet;

import dev.watchkeeper.testkit.database.TestDatabase;
import dev.watchkeeper.testkit.fault.FaultProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** The services, each in a process of its own, on one database. */
public final class FourProcesses implements Fleet.Crew {

    private final Path folder;
    private final TestDatabase database;
    private final ApiClient api;
    private final Optional<FaultProxy> databaseProxy;
    private final Optional<FaultProxy> ingestProxy;
    private final List<ServiceProcess> analyzers = new ArrayList<>();
    private final ServiceProcess alert;
    private final ServiceProcess report;
    private final ServiceProcess collector;
    private final String ingestToken;

    /** What runs, the newest first: that is the flow's direction. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private FourProcesses(Path folder, int mailPort, Wiring wiring) {
        this.folder = folder;
        database = wiring.database().orElseGet(TestDatabase::fresh);
        String adminToken = Token.draw();
        api = new ApiClient(adminToken);
        try {
            ServiceRoles.createOn(database);
            migrate();
            databaseProxy = wiring.databaseProxied()
                    ? Optional.of(running(FaultProxy.bytesTo(database.port())))
                    : Optional.empty();
            report = service("report", Map.of("WATCHKEEPER_REPORT_TOKEN_FIRST_SHA256", Token.sha256(adminToken)));
            alert = service("alert", MailKeys.of(mailPort, alertFile()));
            for (int i = 0; i < wiring.analyzers(); i++) {
                analyzers.add(service("analyzer", wiring.analyzerKeys()));
            }
            ingestProxy = wiring.ingestFaults().map(faults -> running(FaultProxy.requestsTo(faults, analyzerPorts())));
            // On a busy machine a service that has just started may say 503: come again.
            ingestToken = Awaitility.await("a token for the collector")
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .until(
                            () -> api.post(
                                            report.url() + "/api/v1/tokens",
                                            "{\"name\":\"collector\",\"scopes\":[\"ingest\"]}")
                                    .get("token")
                                    .asText(),
                            token -> !token.isEmpty());
            collector = running(new ServiceProcess("collector", collectorKeys()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    static FourProcesses start(Path folder, int mailPort, Wiring wiring) {
        return new FourProcesses(folder, mailPort, wiring);
    }

    /** The first, which is the only one where nobody asked for more. */
    public ServiceProcess analyzer() {
        return analyzers.getFirst();
    }

    public List<ServiceProcess> analyzers() {
        return List.copyOf(analyzers);
    }

    public ServiceProcess alert() {
        return alert;
    }

    public ServiceProcess report() {
        return report;
    }

    public ServiceProcess collector() {
        return collector;
    }

    /** All of them, in the flow's direction. */
    public List<ServiceProcess> parts() {
        List<ServiceProcess> parts = new ArrayList<>(List.of(collector));
        parts.addAll(analyzers);
        parts.add(alert);
        parts.add(report);
        return parts;
    }

    /** The services' way to the database, where the wiring asked for it. */
    public FaultProxy databaseProxy() {
        return databaseProxy.orElseThrow();
    }

    /** The collector's way to the analyzers, where the wiring asked for it. */
    public FaultProxy ingestProxy() {
        return ingestProxy.orElseThrow();
    }

    /** The collector's token: it may send batches. */
    public ApiClient ingestApi() {
        return new ApiClient(ingestToken);
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public ApiClient api() {
        return api;
    }

    @Override
    public String analyzerUrl() {
        return analyzer().url();
    }

    @Override
    public String alertUrl() {
        return alert.url();
    }

    @Override
    public String reportUrl() {
        return report.url();
    }

    @Override
    public Path alertFile() {
        return folder.resolve("alerts.log");
    }

    @Override
    public CollectorState collectorState() {
        return new CollectorState(folder.resolve("collector-state"));
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a part does not close", e);
            }
        }
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    private Map<String, String> collectorKeys() {
        return Map.of(
                "WATCHKEEPER_COLLECTOR_SHIP_ANALYZER_URL",
                ingestProxy.map(FaultProxy::url).orElseGet(() -> analyzer().url()),
                "WATCHKEEPER_COLLECTOR_SHIP_TOKEN",
                ingestToken,
                "WATCHKEEPER_COLLECTOR_SHIP_NODE",
                "test-node",
                "WATCHKEEPER_COLLECTOR_DISCOVER_WATCH",
                folder.resolve("logs") + "/*.log",
                "WATCHKEEPER_COLLECTOR_TAIL_STATE_FOLDER",
                collectorState().folder().toString());
    }

    /** As an operator does it, with the owner's login. */
    private void migrate() {
        JavaProcess migrate = JavaProcess.start(
                "migrate", Jars.of("standalone"), Map.of(), List.of("migrate", "--database", database.urlWithLogin()));
        if (migrate.awaitEnd() != 0) {
            throw new IllegalStateException("migrate failed: " + migrate.said());
        }
    }

    /** Each with a login of its own, which may do its work and no more. */
    private ServiceProcess service(String name, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put(
                "WATCHKEEPER_DATABASE_URL",
                databaseProxy
                        .map(proxy -> database.through(proxy.port()))
                        .orElse(database)
                        .url());
        environment.put("WATCHKEEPER_DATABASE_USERNAME", ServiceRoles.of(name));
        environment.put("WATCHKEEPER_DATABASE_PASSWORD", ServiceRoles.PASSWORD);
        return running(new ServiceProcess(name, environment));
    }

    private List<Integer> analyzerPorts() {
        return analyzers.stream().map(ServiceProcess::port).toList();
    }
}
