package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.standalone.database.PostgresBinaries;
import dev.watchkeeper.standalone.home.Platform;

/** Whether this build brings a PostgreSQL for this machine. */
record BinariesCheck(Platform platform) implements Check {

    @Override
    public Finding look() {
        PostgresBinaries binaries = PostgresBinaries.of(platform);
        String machine = platform.os() + " " + platform.architecture();
        return binaries.areHere()
                ? new Finding.Fine("embedded PostgreSQL " + binaries.version() + " for " + machine)
                : new Finding.InTheWay(
                        "no embedded PostgreSQL for " + machine + " in this build",
                        "build Watchkeeper on this machine, or use an existing PostgreSQL with --database URL");
    }
}
