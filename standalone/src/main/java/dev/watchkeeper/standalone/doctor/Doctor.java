package dev.watchkeeper.standalone.doctor;

import dev.watchkeeper.collector.discover.UsualLogs;
import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.standalone.doctor.Finding.Fine;
import dev.watchkeeper.standalone.doctor.Finding.InTheWay;
import dev.watchkeeper.standalone.home.Platform;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at everything, one line each. */
public record Doctor(List<Check> checks) {

    /** Every check there is, in the order in which they are told. */
    public static Doctor of(
            Platform platform, Path dataFolder, int port, Optional<DatabaseAddress> database, Clock clock) {
        DataFolderCheck folder = new DataFolderCheck(dataFolder);
        Check home = database.<Check>map(DatabaseCheck::new).orElseGet(() -> new BinariesCheck(platform));
        return new Doctor(List.of(
                new JavaCheck(Runtime.version().feature()),
                LibraryCheck.ofThisProcess(),
                folder,
                folder::space,
                new PortCheck(port, dataFolder),
                home,
                new LogsCheck(UsualLogs.globs()),
                new ClockCheck(clock)));
    }

    /** True when nothing is in the way. */
    public boolean tell(PrintWriter out) {
        boolean fine = true;
        for (Check check : checks) {
            Finding finding = check.look();
            out.println(line(finding));
            fine &= finding instanceof Fine;
        }
        return fine;
    }

    private static String line(Finding finding) {
        return switch (finding) {
            case Fine fine -> "ok       " + fine.what();
            case InTheWay trouble -> "trouble  " + trouble.what() + ": " + trouble.remedy();
        };
    }
}
