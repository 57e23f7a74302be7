package dev.watchkeeper.standalone.database;

import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are started from here. They refuse to run as root, so root lends them another identity: a
 * user namespace, in which they are nobody while the files stay root's; or the user nobody, who is then given the files.
 *
 * @param session makes a process the first of its own session; empty where nothing can do that
 * @param identity goes in front of every command
 */
record Launch(List<String> session, List<String> identity) {

    private static final String ROOT = "0";
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** Ctrl-C reaches every process of the terminal's group: the database would go first, and it must go last. */
    private static final List<List<String>> OWN_SESSION =
            List.of(List.of("setsid"), List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV;"));

    private static final long PROBE_SECONDS = 10;

    /** Finds out what works on this machine, and gives PostgreSQL's files the owner that they then need. */
    static Launch into(DataFolder data, Path... ownedByPostgres) {
        try {
            List<String> identity = identity(data);
            if (isRoot(data)) {
                String owner = identity.equals(AS_NOBODY) ? NOBODY : ROOT;
                for (Path path : ownedByPostgres) {
                    Folders.give(path, principal(path, owner));
                }
            }
            List<String> session = OWN_SESSION.stream()
                    .filter(command -> works(command, "true"))
                    .findFirst()
                    .orElse(List.of());
            return new Launch(session, identity);
        } catch (IOException e) {
            throw new Trouble("the data folder " + data.root() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A process that ends with its terminal, like the one that asks for it. */
    ProcessBuilder command(List<String> words) {
        return builder(List.of(), words);
    }

    /** A process that no Ctrl-C reaches. */
    ProcessBuilder commandOfItsOwnSession(List<String> words) {
        return builder(session, words);
    }

    private ProcessBuilder builder(List<String> before, List<String> words) {
        List<String> all = new ArrayList<>(before);
        all.addAll(identity);
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        // PGDATA, PGPORT and their like are meant for another server.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static List<String> identity(DataFolder data) throws IOException {
        if (!isRoot(data)) {
            return List.of();
        }
        if (works(NAMESPACE, "test", "-w", data.root().toString())) {
            return NAMESPACE;
        }
        Folders.give(data.root(), principal(data.root(), NOBODY));
        if (works(AS_NOBODY, "test", "-w", data.root().toString())) {
            return AS_NOBODY;
        }
        throw new Trouble(
                "PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` gives it another user"
                        + " who reaches " + data.root()
                        + ": start Watchkeeper as an ordinary user, choose a folder that every user can reach with --data DIR,"
                        + " or use an existing PostgreSQL with --database URL");
    }

    private static boolean isRoot(DataFolder data) throws IOException {
        Path probe = Files.createTempFile(data.root(), ".whose", "");
        try {
            return Optional.ofNullable(Files.getAttribute(probe, "unix:uid"))
                    .map(String::valueOf)
                    .filter(ROOT::equals)
                    .isPresent();
        } finally {
            Files.delete(probe);
        }
    }

    private static UserPrincipal principal(Path path, String user) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
    }

    private static boolean works(List<String> prefix, String... words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(words));
        try {
            Process probe = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            // No such program: then it does not work.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
