package dev.watchkeeper.standalone.database;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The files of one PostgreSQL: made once, kept for ever. */
record Cluster(Path folder) {

    /** Owns everything. Logs in by password only. */
    static final String USER = "watchkeeper";

    /** Makes the files if they are missing; half-made ones of an interrupted first start are made again. */
    void make(Launch launch, Path binaries, Path passwordFile) {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            Folders.delete(unfinished);
            Process initdb = launch.command(List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "--pgdata=" + unfinished,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--no-locale",
                            "--no-instructions"))
                    .start();
            String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                throw new Trouble("the database could not be made in " + folder + ": " + error(said));
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Trouble("the database could not be made in " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("the database could not be made in " + folder + ": interrupted", e);
        }
    }

    /** Files of one major version are not read by another. */
    void refuseAnotherVersion(int major) {
        try {
            String written = Files.readString(folder.resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                    .strip();
            if (!written.equals(String.valueOf(major))) {
                throw new Trouble("the database in " + folder + " was written by PostgreSQL " + written
                        + ", this Watchkeeper brings " + major
                        + ": use the Watchkeeper that wrote it, or start anew in another folder with --data DIR");
            }
        } catch (IOException e) {
            throw new Trouble(
                    folder + " is no database (" + e.getMessage()
                            + "): restore it from a backup, or start anew in another folder with --data DIR",
                    e);
        }
    }

    private static String error(String said) {
        return said.lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                .findFirst()
                .orElse(said.lines().reduce((earlier, later) -> later).orElse("no reason given"));
    }
}
