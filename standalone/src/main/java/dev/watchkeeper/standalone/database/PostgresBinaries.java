package dev.watchkeeper.standalone.database;

import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, which travel in a jar as one archive a platform.
 *
 * @param archive the archive's name on the class path
 * @param version as PostgreSQL counts
 */
public record PostgresBinaries(String archive, String version) {

    private static final String VERSION_FILE = "/watchkeeper-postgres.properties";
    private static final int EXECUTABLE_BY_ITS_OWNER = 0100;

    public static PostgresBinaries of(Platform platform) {
        String system = platform.isMac() ? "darwin" : platform.isLinux() ? "linux" : platform.os();
        String architecture = switch (platform.architecture()) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> platform.architecture();
        };
        return new PostgresBinaries("/postgres-" + system + "-" + architecture + ".txz", version(VERSION_FILE));
    }

    /** False in a build that was made for another platform. */
    public boolean areHere() {
        return PostgresBinaries.class.getResource(archive) != null;
    }

    int majorVersion() {
        return Integer.parseInt(version.split("\\.", 2)[0]);
    }

    /** The folder that holds {@code bin/postgres}: unpacked once, found there the next time. */
    Path unpackedIn(Path parent) {
        Path finished = parent.resolve("postgres-" + version);
        if (Files.isDirectory(finished)) {
            return finished;
        }
        Path unfinished = parent.resolve("postgres-" + version + ".unfinished");
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new Trouble("no PostgreSQL for this machine in this build (" + archive.substring(1)
                        + "): build Watchkeeper on this machine, or use an existing PostgreSQL with --database URL");
            }
            Folders.delete(unfinished);
            unpack(in, unfinished);
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            return finished;
        } catch (IOException e) {
            throw new Trouble("PostgreSQL could not be unpacked into " + finished + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(InputStream in, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the archive reaches outside of its folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & EXECUTABLE_BY_ITS_OWNER) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String version(String file) {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + file);
            }
            Properties written = new Properties();
            written.load(in);
            return written.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
