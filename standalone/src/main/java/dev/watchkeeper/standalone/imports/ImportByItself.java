package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.up.Ready;
import dev.watchkeeper.standalone.up.UpConfig;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;

/** The import that no instance was there for: everything is up in this process now, and stops when it is over. */
public final class ImportByItself implements QuarkusApplication {

    private final Config config;
    private final UpConfig up;

    ImportByItself(Config config, UpConfig up) {
        this.config = config;
        this.up = up;
    }

    @Override
    public int run(String... words) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            DataFolder data = new DataFolder(up.dataFolder().orElseThrow());
            return ImportOptions.of(words).into(Ready.address(config), ImportOptions.adminToken(data), false, out, err);
        } catch (Trouble e) {
            err.println("watchkeeper: " + e.getMessage());
            return StartTrouble.EXIT_CODE;
        }
    }
}
