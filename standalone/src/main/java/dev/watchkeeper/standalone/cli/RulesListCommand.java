package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.rules.RuleJson;
import dev.watchkeeper.standalone.rules.RuleList;
import dev.watchkeeper.standalone.rules.Shelf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchkeeper rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Lists the rules in the order in which they are asked: the first that holds for a line names its trouble.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper rules list",
            "  watchkeeper rules list --class disk_full,permission",
            "  watchkeeper rules list --severity critical",
            "  watchkeeper rules list --output jsonl | jq -r 'select(.heal) | .id'",
        })
final class RulesListCommand implements Callable<Integer> {

    /** What is written. */
    enum Output {
        HUMAN,
        JSONL
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            split = ",",
            description = "Only rules of this class, such as disk_full. May be given several times.")
    List<String> classes = new ArrayList<>();

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            split = ",",
            description =
                    "Only rules of this severity: critical, high, medium, low or info. May be given several times.")
    List<Severity> severities = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "human|jsonl",
            defaultValue = "human",
            description = {"human: a row a rule. jsonl: a JSON object a rule.", "Default: ${DEFAULT-VALUE}."})
    Output output = Output.HUMAN;

    @Mixin
    ColorOption color = new ColorOption();

    @Mixin
    RulesOption rules = new RulesOption();

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Platform platform = Platform.current();
        Shelf shelf = Shelf.open(rules.chosen(platform));
        checkClasses(shelf.book().classes().keySet());
        RuleList list = new RuleList(shelf, classes, severities);
        switch (output) {
            case HUMAN -> list.print(command.getOut(), color.color.paint(platform.environment()));
            case JSONL -> list.write(new RuleJson(command.getOut()));
        }
        shelf.refused().forEach(sentence -> command.getErr().println("watchkeeper: " + sentence));
        return shelf.refused().isEmpty() ? CommandLine.ExitCode.OK : StartTrouble.EXIT_CODE;
    }

    private void checkClasses(Collection<String> known) {
        classes.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new Trouble("there is no class " + id
                    + new Nearest(known)
                            .to(id)
                            .map(near -> ": did you mean " + near + "?")
                            .orElse(": known are " + String.join(", ", known)));
        });
    }
}
