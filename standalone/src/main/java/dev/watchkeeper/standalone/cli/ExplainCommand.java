package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.explain.ExplainOptions;
import dev.watchkeeper.standalone.explain.ExplainOptions.Input;
import dev.watchkeeper.standalone.explain.ExplainOptions.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchkeeper explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Watchkeeper.Version.class,
        description = {
            "Reads log files and says what each line is, what is wrong, why, and what to do. Stores nothing.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper explain /var/log/syslog",
            "  watchkeeper explain --summary app.log app.log.2.gz",
            "  kubectl logs shop-7d4b | watchkeeper explain -",
            "  watchkeeper explain --output jsonl app.log | jq 'select(.class != null)'",
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Files to read, also .gz; - or none reads the standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--input",
            paramLabel = "text|jsonl",
            defaultValue = "text",
            description = {
                "text: a line is a line. jsonl: a line is {\"line\":\"…\"}, and what it holds may have newlines.",
                "Default: ${DEFAULT-VALUE}."
            })
    Input input = Input.TEXT;

    @Option(
            names = "--output",
            paramLabel = "human|jsonl",
            defaultValue = "human",
            description = {"human: rows and a summary. jsonl: a JSON object a line.", "Default: ${DEFAULT-VALUE}."})
    Output output = Output.HUMAN;

    @Option(
            names = "--join",
            description = "Lines that belong together, such as a stack trace, are explained as one event.")
    boolean join;

    @Option(
            names = "--redact",
            description = {
                "Shows lines without their secrets, and in the summary how many of which kind were taken out.",
                "Equal secrets have equal names within one run. docs/redaction.md says what is found."
            })
    boolean redact;

    @Option(names = "--summary", description = "Only the summary, no row a line.")
    boolean summary;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The zone of times that name none, such as Europe/Berlin. Default: ${DEFAULT-VALUE}.")
    String zone = "UTC";

    @Mixin
    ColorOption color = new ColorOption();

    @Option(
            names = "--path-settings",
            paramLabel = "FILE",
            description =
                    "Formats of your own, and what counts for which path; docs/formats.md says how it is written.")
    @Nullable
    Path pathSettings;

    @Option(
            names = "--rules",
            paramLabel = "PATH",
            description =
                    "Rules of your own, a file or a folder of them; docs/adding-a-rule.md says how they are written.")
    @Nullable
    Path rules;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        return new ExplainOptions(
                        files,
                        input,
                        output,
                        join,
                        redact,
                        summary,
                        zone,
                        color.color,
                        Optional.ofNullable(pathSettings),
                        Optional.ofNullable(rules))
                .explaining(System.getenv(), System.in, command.getOut(), command.getErr())
                .getAsInt();
    }
}
