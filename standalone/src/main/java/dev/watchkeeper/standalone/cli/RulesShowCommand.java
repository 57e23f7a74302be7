package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.rules.RuleCard;
import dev.watchkeeper.standalone.rules.RuleJson;
import dev.watchkeeper.standalone.rules.Shelf;
import java.io.PrintWriter;
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

/** {@code watchkeeper rules show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {"Shows all that a rule says, and where it is written.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper rules show jvm-out-of-memory",
            "  watchkeeper rules show jvm-out-of-memory --output yaml > mine.yaml",
            "      as it is written, to begin one of your own with",
        })
final class RulesShowCommand implements Callable<Integer> {

    /** What is written. */
    enum Output {
        HUMAN,
        JSONL,
        YAML
    }

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            description = "The rule's id; the version behind it, as in the evidence of an issue, does no harm.")
    String id = "";

    @Option(
            names = "--output",
            paramLabel = "human|jsonl|yaml",
            defaultValue = "human",
            description = {
                "human: for people. jsonl: a JSON object. yaml: as it stands in its file.",
                "Default: ${DEFAULT-VALUE}."
            })
    Output output = Output.HUMAN;

    @Mixin
    ColorOption color = new ColorOption();

    @Mixin
    RulesOption rules = new RulesOption();

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = command.getOut();
        Platform platform = Platform.current();
        Shelf shelf = Shelf.open(rules.chosen(platform));
        shelf.refused().forEach(sentence -> command.getErr().println("watchkeeper: " + sentence));
        Rule rule = rule(shelf, id.contains("@") ? id.substring(0, id.indexOf('@')) : id);
        switch (output) {
            case HUMAN -> new RuleCard(out, color.color.paint(platform.environment())).print(rule, shelf);
            case JSONL -> new RuleJson(out).write(rule);
            case YAML -> out.print(rule.written().yaml());
        }
        out.flush();
        return shelf.refused().isEmpty() ? CommandLine.ExitCode.OK : StartTrouble.EXIT_CODE;
    }

    private static Rule rule(Shelf shelf, String name) {
        return shelf.rule(name)
                .orElseThrow(() -> new Trouble("there is no rule " + name
                        + new Nearest(shelf.ids())
                                .to(name)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse(": `watchkeeper rules list` shows all")));
    }
}
