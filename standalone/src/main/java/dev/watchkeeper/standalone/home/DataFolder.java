package dev.watchkeeper.standalone.home;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder where standalone keeps everything: database, token, positions, alerts. Nobody but its owner may look into
 * it.
 */
public record DataFolder(Path root) {

    private static final String OWNER_ONLY = "rwx------";

    /** Makes the folder if it is missing, and makes sure that it can be written to. */
    public static DataFolder open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            Files.delete(Files.createTempFile(root, ".writable", ""));
        } catch (IOException e) {
            throw new Trouble(
                    "the data folder " + root + " cannot be written to (" + reason(e)
                            + "): make it writable, or choose another with --data DIR or " + Platform.HOME_VARIABLE,
                    e);
        }
        return new DataFolder(root);
    }

    /** Whether somebody's data is in there: nobody else names a token and a lock so. */
    public static boolean isOne(Path folder) {
        DataFolder likely = new DataFolder(folder);
        return likely.adminToken().exists() && FolderLock.isIn(folder);
    }

    /** The one that a place is in, or is. */
    public static Optional<Path> around(Path place) {
        for (Path folder = RealPath.of(place); folder != null; folder = folder.getParent()) {
            if (isOne(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    public FolderLock lock() {
        return FolderLock.take(root);
    }

    /** The files of the embedded database. */
    public Path database() {
        return root.resolve("database");
    }

    /** Opens the embedded database; made once, together with it. */
    public KeptSecret databasePassword() {
        return new KeptSecret(root.resolve("database-password"));
    }

    /** Opens everything else. */
    public KeptSecret adminToken() {
        return new KeptSecret(root.resolve("admin-token"));
    }

    /** Where the process that holds the folder answers, as soon as it does. */
    public KeptAddress address() {
        return new KeptAddress(root.resolve("address"));
    }

    /** What the embedded database says. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Which files the collector knows, and how far each is stored. */
    public Path collector() {
        return root.resolve("collector");
    }

    /** Every alert: a line with its time, its text below. */
    public Path alerts() {
        return root.resolve("alerts.log");
    }

    /** What users say about lines; theirs to write. */
    public Path lines() {
        return root.resolve("lines.yaml");
    }

    /** Rules of users, in a folder of files; theirs to write. */
    public Path rules() {
        return root.resolve("rules");
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replaceAll("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : name.toLowerCase(Locale.ROOT);
    }
}
