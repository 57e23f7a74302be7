package dev.watchkeeper.standalone;

import dev.watchkeeper.standalone.cli.Watchkeeper;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the process starts. Only {@code up} becomes the four services; the other commands are over in a second. */
@QuarkusMain(name = "standalone")
public final class Standalone {

    private Standalone() {}

    public static void main(String[] args) {
        System.exit(Watchkeeper.commandLine().execute(args));
    }
}
