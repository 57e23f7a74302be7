package dev.watchkeeper.testkit.fleet;

import dev.watchkeeper.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four services, each in a process of its own, on one database. */
public final class FourProcesses implements Fleet.Crew {

    private final Path folder;
    private final TestDatabase database;
    private final ApiClient api;
    private final ServiceProcess analyzer;
    private final ServiceProcess alert;
    private final ServiceProcess report;
    private final ServiceProcess collector;

    private FourProcesses(Path folder, int mailPort) {
        this.folder = folder;
        database = TestDatabase.fresh();
        String adminToken = Token.draw();
        api = new ApiClient(adminToken);
        ServiceRoles.createOn(database);
        migrate();
        analyzer = service("analyzer", Map.of());
        report = service("report", Map.of("WATCHKEEPER_REPORT_TOKEN_FIRST_SHA256", Token.sha256(adminToken)));
        alert = service("alert", MailKeys.of(mailPort, alertFile()));
        String ingestToken = api.post(
                        report.url() + "/api/v1/tokens", "{\"name\":\"collector\",\"scopes\":[\"ingest\"]}")
                .get("token")
                .asText();
        collector = new ServiceProcess(
                "collector",
                Map.of(
                        "WATCHKEEPER_COLLECTOR_SHIP_ANALYZER_URL",
                        analyzer.url(),
                        "WATCHKEEPER_COLLECTOR_SHIP_TOKEN",
                        ingestToken,
                        "WATCHKEEPER_COLLECTOR_SHIP_NODE",
                        "test-node",
                        "WATCHKEEPER_COLLECTOR_DISCOVER_WATCH",
                        folder.resolve("logs") + "/*.log",
                        "WATCHKEEPER_COLLECTOR_TAIL_STATE_FOLDER",
                        folder.resolve("collector-state").toString()));
    }

    static FourProcesses start(Path folder, int mailPort) {
        return new FourProcesses(folder, mailPort);
    }

    public ServiceProcess analyzer() {
        return analyzer;
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

    public TestDatabase database() {
        return database;
    }

    @Override
    public ApiClient api() {
        return api;
    }

    @Override
    public String analyzerUrl() {
        return analyzer.url();
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

    /** In the flow's direction. */
    @Override
    public void close() {
        collector.close();
        analyzer.close();
        alert.close();
        report.close();
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
        environment.put("WATCHKEEPER_DATABASE_URL", database.url());
        environment.put("WATCHKEEPER_DATABASE_USERNAME", ServiceRoles.of(name));
        environment.put("WATCHKEEPER_DATABASE_PASSWORD", ServiceRoles.PASSWORD);
        return new ServiceProcess(name, environment);
    }
}
