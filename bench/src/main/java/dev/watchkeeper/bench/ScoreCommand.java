package dev.watchkeeper.bench;

import dev.watchkeeper.bench.corpus.CorpusFolder;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.UnusableCorpus;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.ScoreReport;
import dev.watchkeeper.bench.truth.Corpora;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchkeeper bench score}. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Scores what the engine reads in lines against labels that others made.",
            "",
            "Prints a figure a corpus, the bar it has to reach, and where it falls short. Needs the corpora and",
            "nothing else: no database, no service.",
            "",
            "DIR holds a folder a corpus with files *.jsonl.gz: an object {\"line\": …, \"label\": {…}} a line.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  watchkeeper bench score corpora",
            "  watchkeeper bench score corpora --corpus filebeat,lnav --misses 20",
        })
final class ScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder with the corpora.")
    @Nullable
    Path folder;

    @Option(
            names = "--corpus",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these: loghub, filebeat, crowdsec_parse, multiline, lnav, misc, quellog, nab. Default: all.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--misses",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print N misses of each corpus: the line, the field, what is wanted, what was read.")
    int misses;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = command();
        if (misses < 0) {
            throw new ParameterException(command, "--misses must be at least 0, got " + misses);
        }
        ScoreReport report = new ScoreReport(scores(command, chosen(command)));
        PrintWriter out = command.getOut();
        report.table().forEach(out::println);
        report.details().forEach(out::println);
        report.misses(misses).forEach(out::println);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<Corpus> chosen(CommandLine command) {
        List<String> known = Corpora.ALL.stream().map(Corpus::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        command, "--corpus " + name + " is not known; known are " + String.join(", ", known));
            }
        }
        return Corpora.ALL.stream()
                .filter(corpus -> names.isEmpty() || names.contains(corpus.name()))
                .toList();
    }

    private List<Score> scores(CommandLine command, List<Corpus> corpora) {
        EngineReading engine = new EngineReading();
        List<Score> scores = new ArrayList<>();
        try {
            CorpusFolder corpusFolder = CorpusFolder.at(folder());
            for (Corpus corpus : corpora) {
                scores.add(corpus.score(corpusFolder.read(corpus.name()), engine));
            }
        } catch (UnusableCorpus e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
        return scores;
    }

    private Path folder() {
        if (folder == null) {
            throw new IllegalStateException("picocli refuses a call without DIR");
        }
        return folder;
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return spec.commandLine();
    }
}
