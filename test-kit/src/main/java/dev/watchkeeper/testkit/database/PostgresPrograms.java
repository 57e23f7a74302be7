package dev.watchkeeper.testkit.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/** PostgreSQL's own programs, unpacked once a JVM, and how they are started here: they refuse to run as root. */
final class PostgresPrograms {

    private static final int EXECUTABLE_BY_ITS_OWNER = 0100;

    /** Made on first use. */
    private static final class Unpacked {
        static final Path FOLDER = unpack();
    }

    private PostgresPrograms() {}

    /** A process that is a direct child of this JVM, which sees to it that none becomes a zombie. */
    static ProcessBuilder command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(identity());
        words.add(Unpacked.FOLDER.resolve("bin").resolve(program).toString());
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** In a user namespace of its own a program of root's is nobody, and the files are still its own. */
    private static List<String> identity() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "-U");
        if (!works(List.of("unshare", "-U", "true"))) {
            Assumptions.abort("needs unshare, or an ordinary user: PostgreSQL does not run as root");
        }
        return namespace;
    }

    private static boolean works(List<String> words) {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path unpack() {
        String archive = archive();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new IllegalStateException("no " + archive + " on the class path");
            }
            Path parent = Path.of(System.getProperty("java.io.tmpdir"), "watchkeeper-test-postgres");
            Path finished = parent.resolve(String.valueOf(in.available()) + archive.replace('/', '-'));
            if (!Files.isDirectory(finished)) {
                Files.createDirectories(parent);
                Path unfinished = Files.createTempDirectory(parent, "unfinished");
                unpack(in, unfinished);
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            }
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String architecture = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        return "/postgres-" + system + "-" + architecture + ".txz";
    }

    private static void unpack(InputStream in, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
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
}
