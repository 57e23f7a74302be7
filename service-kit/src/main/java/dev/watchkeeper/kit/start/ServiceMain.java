package dev.watchkeeper.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where each of the four services starts. What stops the start is one line, and exit code 2. */
@QuarkusMain(name = "service")
public final class ServiceMain {

    private ServiceMain() {}

    public static void main(String[] args) {
        Quarkus.run(null, StartTrouble::endProcess, args);
    }
}
