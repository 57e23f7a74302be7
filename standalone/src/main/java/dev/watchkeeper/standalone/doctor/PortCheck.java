package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import dev.watchkeeper.standalone.home.FolderLock;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.up.Preflight;
import java.nio.file.Path;

/** Whether the port is free, or taken by the Watchkeeper that uses the same data folder. */
record PortCheck(int port, Path dataFolder) implements Check {

    @Override
    public Finding look() {
        try {
            Preflight.port(port);
            return new Fine("port " + port + " is free");
        } catch (Trouble e) {
            return FolderLock.owner(dataFolder)
                    .<Finding>map(pid -> new Fine("port " + port
                            + " is in use, as it should be: Watchkeeper runs with this data folder, pid " + pid))
                    .orElseGet(() -> new InTheWay(
                            "port " + port + " cannot be used", "stop what uses it, or choose another with --port"));
        }
    }
}
