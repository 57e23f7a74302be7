package dev.watchkeeper.testkit.fleet;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build puts the packaged processes. */
public final class Jars {

    private Jars() {}

    /** The start jar of a module. Works from the repository's root and from any module's folder. */
    public static Path of(String module) {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("standalone"))
                ? here
                : here.resolve("..").normalize();
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
