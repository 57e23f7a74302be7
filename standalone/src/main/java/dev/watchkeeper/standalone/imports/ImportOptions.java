package dev.watchkeeper.standalone.imports;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.FolderLock;
import dev.watchkeeper.standalone.home.KeptSecret;
import dev.watchkeeper.standalone.home.RealPath;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.archive.Archive;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.instance.Instance;
import dev.watchkeeper.standalone.imports.instance.RunningInstance;
import dev.watchkeeper.standalone.terminal.Progress;
import dev.watchkeeper.standalone.terminal.Terminal;
import dev.watchkeeper.standalone.up.Up;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported, and whose lines these are.
 *
 * @param archiveTo where finished files go; nowhere by default
 */
public record ImportOptions(Path folder, String node, Optional<Path> archiveTo) {

    private static final int LONGEST_NODE = 255;

    public ImportOptions {
        if (node.isBlank() || node.length() > LONGEST_NODE || node.indexOf('\0') >= 0) {
            throw new Trouble("--node has 1 to " + LONGEST_NODE + " characters: name the machine the lines come from");
        }
        Folder.check(folder);
    }

    /** Into an instance that runs somewhere. */
    public int into(String url, String token, PrintWriter out, PrintWriter err) {
        return into(url, token, true, out, err);
    }

    /**
     * Into the instance of a data folder: the one that runs, else one that is started for it and stopped after it.
     *
     * @param database the one that is used by what is started; none stands for the embedded one
     */
    public int intoInstanceOf(Path dataFolder, Optional<DatabaseAddress> database, PrintWriter out, PrintWriter err) {
        refuseInside(dataFolder);
        archiveTo.ifPresent(to -> Archive.at(to, folder, Clock.systemUTC()).close());
        Optional<String> holder = FolderLock.owner(dataFolder);
        if (holder.isEmpty()) {
            if (database.isEmpty() && keepsItsDatabaseElsewhere(dataFolder)) {
                throw new Trouble("there is a token in " + dataFolder + " and no database, so `up` uses another"
                        + " PostgreSQL: say which with --database URL, or start `up` first");
            }
            Up.runFor(
                    ImportByItself.class,
                    dataFolder,
                    database,
                    folder.toAbsolutePath().toString(),
                    node,
                    archiveTo.map(path -> path.toAbsolutePath().toString()).orElse(""));
            return 0;
        }
        DataFolder data = new DataFolder(dataFolder);
        String url = data.address()
                .kept()
                .orElseThrow(() -> new Trouble("process " + holder.get() + " holds the data folder " + dataFolder
                        + " and cannot be spoken to yet: wait until it is up, or say where it is with --to"));
        return into(url, adminToken(data), true, out, err);
    }

    static ImportOptions of(String... words) {
        return new ImportOptions(
                Path.of(words[0]), words[1], words[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(words[2])));
    }

    /** @param goesOn the instance is there when the import is over */
    int into(String url, String token, boolean goesOn, PrintWriter out, PrintWriter err) {
        Clock clock = Clock.systemUTC();
        try (Archive archive = archive(clock);
                Instance instance = RunningInstance.at(url, token, goesOn, clock)) {
            Progress progress = new Progress(err, Terminal.isLookedAt(), Import.TOLD_EVERY_BYTES);
            return new Import(this, instance, archive, progress, clock).run(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("the import was stopped: repeat the command, it goes on where it stands", e);
        }
    }

    private @Nullable Archive archive(Clock clock) {
        return archiveTo.map(to -> Archive.at(to, folder, clock)).orElse(null);
    }

    /** The embedded database is made before the token is. */
    private static boolean keepsItsDatabaseElsewhere(Path dataFolder) {
        DataFolder data = new DataFolder(dataFolder);
        return data.adminToken().exists() && !Files.exists(data.database());
    }

    /** A data folder that is used for the first time has nothing in it that tells. */
    private void refuseInside(Path dataFolder) {
        Path data = RealPath.of(dataFolder);
        if (RealPath.of(folder).startsWith(data)) {
            throw Folder.ofWatchkeeper(folder, dataFolder);
        }
        archiveTo.filter(to -> RealPath.of(to).startsWith(data)).ifPresent(to -> {
            throw Archive.ofWatchkeeper(to, dataFolder);
        });
    }

    static String adminToken(DataFolder data) {
        KeptSecret token = data.adminToken();
        return token.keptOr(() -> {
            throw new Trouble("there is no token in " + token.file() + ": give one with --to and --token");
        });
    }
}
