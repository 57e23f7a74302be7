package dev.watchkeeper.standalone.testing;

import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.Migrations;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.up.ProcessKeys;
import dev.watchkeeper.standalone.up.UpOptions;
import dev.watchkeeper.testkit.database.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four services as {@code up} starts them, with a database and a folder of their own, watching one empty folder. */
public final class AllServices implements QuarkusTestResourceLifecycleManager {

    public static final String ADMIN_TOKEN = Tokens.PREFIX + "0123456789abcdef";

    @Override
    public Map<String, String> start() {
        TestDatabase database = TestDatabase.fresh();
        DatabaseAddress address = DatabaseAddress.of(database.urlWithLogin());
        Migrations.apply(address);
        database.run("insert into access_token (name, kind, scopes, sha256, created_at) values"
                + " ('test', 'token', 'admin', '" + Tokens.sha256(ADMIN_TOKEN) + "', now())");
        Path folder = newFolder();
        UpOptions options =
                new UpOptions(folder, 0, List.of(folder + "/logs-to-watch/*.log"), Optional.of(address), Map.of());
        Map<String, String> keys = new HashMap<>(
                ProcessKeys.of(options, new DataFolder(folder), address, Tokens.sha256(Tokens.draw()), Map.of()));
        keys.remove("quarkus.http.port");
        return keys;
    }

    @Override
    public void stop() {
        // The database and the folder end with the JVM.
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("watchkeeper-standalone");
            Files.createDirectory(folder.resolve("logs-to-watch"));
            Files.createDirectory(folder.resolve("collector"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
