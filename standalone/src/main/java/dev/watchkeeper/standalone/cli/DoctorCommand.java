package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.doctor.Doctor;
import dev.watchkeeper.standalone.home.Platform;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchkeeper doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Looks at this machine and says, one line each, what is fine and what would be in the way of `up`.",
            "",
            "Changes nothing. Exit code 0 when all is fine, 1 when something is in the way.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper doctor",
            "  watchkeeper doctor --port 8088 --database postgresql://watchkeeper@db.example.org/watchkeeper",
        })
final class DoctorCommand implements Callable<Integer> {

    private static final int IN_THE_WAY = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "The port that `up` would use. Default: ${DEFAULT-VALUE}.")
    int port;

    @Mixin
    DatabaseOption database = new DatabaseOption();

    @Mixin
    DataOption data = new DataOption();

    @Override
    public Integer call() {
        Platform platform = Platform.current();
        Doctor doctor = Doctor.of(
                platform,
                data.chosen(platform),
                port,
                database.chosen(platform.environment()),
                Clock.system(ZoneId.systemDefault()));
        return doctor.tell(Objects.requireNonNull(spec).commandLine().getOut()) ? 0 : IN_THE_WAY;
    }
}
