package dev.watchkeeper.standalone.database;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One running PostgreSQL server: a direct child of this process. */
record Postmaster(Process process, Thread logReader) {

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Set on the command line, so they hold whatever the files say. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            // A commit that was answered is on the disk. These two are the promise.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            // A small machine, much written.
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("wal_compression", "pglz"),
            Map.entry("max_connections", "100"),
            Map.entry("jit", "off"),
            // What it says goes to standard error, which BoundedLog reads.
            Map.entry("logging_collector", "off"),
            Map.entry("log_destination", "stderr"),
            Map.entry("log_min_messages", "warning"),
            Map.entry("log_line_prefix", "%m [%p] "),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("cluster_name", "watchkeeper")));

    static Postmaster start(Launch launch, Path binaries, Path database, int port, BoundedLog log) {
        List<String> words =
                new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", database.toString()));
        words.addAll(List.of("-p", String.valueOf(port)));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        try {
            Process process = launch.commandOfItsOwnSession(words)
                    .directory(database.toFile())
                    .start();
            process.getOutputStream().close();
            log.forgetFatal();
            return new Postmaster(process, log.follow(process.getInputStream()));
        } catch (IOException e) {
            throw new Trouble("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns its exit code, after its last words were written down. */
    int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        logReader.join(LAST_WORDS);
        return code;
    }

    void stop(Duration patience) {
        if (process.isAlive()) {
            Signal.end(process.toHandle(), patience);
        }
    }
}
