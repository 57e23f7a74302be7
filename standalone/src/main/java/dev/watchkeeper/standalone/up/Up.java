package dev.watchkeeper.standalone.up;

import dev.watchkeeper.kit.access.Tokens;
import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.database.EmbeddedDatabase;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.FolderLock;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts everything in one process, in the order in which one needs the other. */
public final class Up {

    /** For a work that ends by itself: this machine's logs are not read, and what the process says is the work's. */
    private static final Map<String, String> QUIETLY = Map.of(
            ProcessKeys.WATCH,
            "",
            ProcessKeys.ALERTS_ON_CONSOLE,
            "false",
            "quarkus.log.category.\"dev.watchkeeper\".level",
            "WARN");

    private Up() {}

    /** Returns when the process is about to end, or throws before anything was started. */
    public static void run(UpOptions options) {
        List<String> watch = options.watch().stream().map(Globs::checked).toList();
        UpOptions checked =
                new UpOptions(options.dataFolder(), options.port(), watch, options.database(), options.settings());
        checked.settings().keySet().forEach(Preflight::setting);
        DataFolder data = DataFolder.open(checked.dataFolder());
        FolderLock lock = data.lock();
        data.address().forget();
        Preflight.port(checked.port());
        checked.database().ifPresent(Preflight::database);
        start(checked, data, lock, System.out, Ready.class);
    }

    /**
     * Starts everything but the reading of logs, at any free port, does one work with it, and stops.
     *
     * @param database an existing one; none stands for the embedded one
     * @param words what the work is told
     */
    public static void runFor(
            Class<? extends QuarkusApplication> work,
            Path dataFolder,
            Optional<DatabaseAddress> database,
            String... words) {
        DataFolder data = DataFolder.open(dataFolder);
        FolderLock lock = data.lock();
        data.address().forget();
        database.ifPresent(Preflight::database);
        UpOptions options = new UpOptions(dataFolder, 0, List.of(), database, QUIETLY);
        start(options, data, lock, System.err, work, words);
    }

    private static void start(
            UpOptions options,
            DataFolder data,
            FolderLock lock,
            PrintStream out,
            Class<? extends QuarkusApplication> application,
            String... words) {
        Optional<EmbeddedDatabase> embedded =
                options.database().isPresent() ? Optional.empty() : Optional.of(new EmbeddedDatabase(data, Log::warn));
        Ending ending = Ending.watchOver(embedded);
        sayWhatTakesTime(data, embedded, out);
        DatabaseAddress database =
                options.database().orElseGet(() -> embedded.orElseThrow().start());
        String token = data.adminToken().keptOr(Tokens::draw);
        ProcessKeys.of(options, data, database, Tokens.sha256(token), System.getenv())
                .forEach(System::setProperty);
        // Libraries talk before the configuration of the logs is read, and all the more when it cannot be read.
        Logger.getLogger("").setLevel(Level.WARNING);
        ending.servicesStart();
        Quarkus.run(application, (code, failure) -> end(ending, code, failure), words);
        // Held until here: a lock that nobody refers to is let go of.
        lock.close();
    }

    private static void sayWhatTakesTime(DataFolder data, Optional<EmbeddedDatabase> embedded, PrintStream out) {
        boolean firstTime = embedded.isPresent() && !Files.exists(data.database());
        out.println(firstTime ? "Starting for the first time: a database is made ..." : "Starting ...");
    }

    private static void end(Ending ending, Integer code, @Nullable Throwable failure) {
        ending.servicesStopped();
        StartTrouble.endProcess(code, failure);
    }
}
