package dev.watchkeeper.standalone.up;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.home.DataFolder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the command line decides for the services: the one place that knows their keys' names. */
public final class ProcessKeys {

    /** Only this machine can reach it. */
    static final String HOST = "127.0.0.1";

    static final String HTTP_PORT = "quarkus.http.port";
    static final String WATCH = "watchkeeper.collector.discover.watch";
    static final String ALERT_FILE = "watchkeeper.alert.channel.file.path";
    static final String LINES_FILE = "watchkeeper.analyzer.reading.file";
    static final String RULES = "watchkeeper.analyzer.reading.rules";
    static final String ALERTS_ON_CONSOLE = "watchkeeper.alert.channel.console.enabled";
    static final String DATA_FOLDER = "watchkeeper.standalone.up.data-folder";

    private static final String HTTP_HOST = "quarkus.http.host";
    private static final String DATABASE_URL = "watchkeeper.database.url";
    private static final String DATABASE_USERNAME = "watchkeeper.database.username";
    private static final String DATABASE_PASSWORD = "watchkeeper.database.password";
    private static final String COLLECTOR_STATE = "watchkeeper.collector.tail.state-folder";
    private static final String ALERT_FILE_VARIABLE = "WATCHKEEPER_ALERT_CHANNEL_FILE_PATH";
    private static final String LINES_FILE_VARIABLE = "WATCHKEEPER_ANALYZER_READING_FILE";
    /** The variable that names other rules than those in the data folder. */
    public static final String RULES_VARIABLE = "WATCHKEEPER_ANALYZER_READING_RULES";

    private static final String FIRST_TOKEN = "watchkeeper.report.token.first-sha256";

    private static final Map<String, String> OPTIONS = Map.of(
            HTTP_PORT, "--port",
            WATCH, "--watch",
            DATA_FOLDER, "--data",
            DATABASE_URL, "--database",
            DATABASE_USERNAME, "--database",
            DATABASE_PASSWORD, "--database");

    private ProcessKeys() {}

    /** Key by key, as system properties take them. */
    public static Map<String, String> of(
            UpOptions options,
            DataFolder data,
            DatabaseAddress database,
            String adminTokenSha256,
            Map<String, String> environment) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(HTTP_HOST, HOST);
        keys.put(HTTP_PORT, String.valueOf(options.port()));
        keys.put(DATABASE_URL, literal(database.reactiveUrl()));
        keys.put(DATABASE_USERNAME, literal(database.user()));
        keys.put(DATABASE_PASSWORD, literal(database.password()));
        keys.put(DATA_FOLDER, literal(data.root().toString()));
        keys.put(COLLECTOR_STATE, literal(data.collector().toString()));
        // Files a person may want elsewhere: a property set here would win over the variable.
        if (!environment.containsKey(ALERT_FILE_VARIABLE)) {
            keys.put(ALERT_FILE, literal(data.alerts().toString()));
        }
        if (!environment.containsKey(LINES_FILE_VARIABLE)) {
            keys.put(LINES_FILE, literal(data.lines().toString()));
        }
        if (!environment.containsKey(RULES_VARIABLE)) {
            keys.put(RULES, literal(data.rules().toString()));
        }
        keys.put(FIRST_TOKEN, adminTokenSha256);
        if (!options.watch().isEmpty()) {
            keys.put(WATCH, list(options.watch()));
        }
        keys.putAll(options.settings());
        return keys;
    }

    /** The option that decides this key, if one does. */
    static Optional<String> optionFor(String key) {
        return Optional.ofNullable(OPTIONS.get(key));
    }

    /** A list is one value with commas; a comma inside of {@code {a,b}} is marked as not one of them. */
    static String list(Collection<String> values) {
        return List.copyOf(values).stream()
                .map(value -> literal(value.replace("\\", "\\\\").replace(",", "\\,")))
                .collect(Collectors.joining(","));
    }

    /** A password may hold what would be read as the name of another key. */
    static String literal(String value) {
        return value.replace("$", "\\$");
    }
}
