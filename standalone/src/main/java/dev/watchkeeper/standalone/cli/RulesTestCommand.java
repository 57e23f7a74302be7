package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.rules.ExampleRun;
import dev.watchkeeper.standalone.rules.LineTrial;
import dev.watchkeeper.standalone.rules.Shelf;
import dev.watchkeeper.standalone.terminal.Paint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchkeeper rules test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Tries every rule on its examples and says which do not come out as they should.",
            "With --line, says of a line which rules hold for it, which of them names its trouble, and why.",
            "",
            "Exit code 0 when all is as it should be, 1 when a rule is refused.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper rules test",
            "  watchkeeper rules test mine.yaml",
            "  watchkeeper rules test mine.yaml --line 'item 4711 out of stock'",
            "  tail -n 20 app.log | watchkeeper rules test --line -",
        })
final class RulesTestCommand implements Callable<Integer> {

    private static final int REFUSED = 1;
    private static final String STREAM = "-";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..1", description = "The same as --rules PATH.")
    @Nullable
    Path path;

    @Option(
            names = "--line",
            paramLabel = "TEXT",
            description = "A line to ask the rules about; - reads lines from the standard input. May be given several"
                    + " times.")
    List<String> lines = new ArrayList<>();

    @Mixin
    ColorOption color = new ColorOption();

    @Mixin
    RulesOption rules = new RulesOption();

    @Override
    public Integer call() throws IOException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        if (path != null && rules.path != null) {
            throw new Trouble("rules to test are named twice, " + path + " and " + rules.path + ": name one");
        }
        rules.path = path == null ? rules.path : path;
        Platform platform = Platform.current();
        Shelf shelf = Shelf.open(rules.chosen(platform));
        Paint paint = color.color.paint(platform.environment());
        if (lines.isEmpty()) {
            boolean good = new ExampleRun(shelf, command.getOut(), paint).print(rules.usual(platform));
            return good ? CommandLine.ExitCode.OK : REFUSED;
        }
        shelf.refused().forEach(sentence -> command.getErr().println("watchkeeper: " + sentence));
        LineTrial trial = new LineTrial(shelf, Clock.systemUTC().instant(), command.getOut(), paint);
        for (String line : lines) {
            if (line.equals(STREAM)) {
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        .lines()
                        .forEach(trial::print);
            } else {
                trial.print(line);
            }
        }
        return shelf.refused().isEmpty() ? CommandLine.ExitCode.OK : REFUSED;
    }
}
