package dev.watchkeeper.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server of a process that was killed: it lives on and holds the database. Only who holds the data folder's lock may
 * ask for it.
 */
record Leftover(Path database) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Stops it if there is one, and returns its process id. */
    Optional<Long> stop() throws IOException {
        Path pidFile = database.resolve("postmaster.pid");
        Optional<ProcessHandle> written = writtenIn(pidFile);
        Optional<ProcessHandle> ours = written.filter(this::isOurs);
        if (ours.isPresent()) {
            Signal.end(ours.get(), PATIENCE);
        } else if (written.isPresent()) {
            // After a restart of the machine or container somebody else may have the number: PostgreSQL would not
            // start.
            Files.delete(pidFile);
        }
        return ours.map(ProcessHandle::pid);
    }

    private static Optional<ProcessHandle> writtenIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.UTF_8);
        String pid = lines.isEmpty() ? "" : lines.getFirst().strip();
        return pid.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String program = info.command().orElse("");
        boolean named = program.endsWith("/postgres");
        boolean here = info.arguments().map(Arrays::asList).orElse(List.of()).contains(database.toString());
        return named && here;
    }
}
