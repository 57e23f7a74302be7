package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.redact.Pseudonyms;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import dev.watchkeeper.kit.start.StartTrouble;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.rules.Shelf;
import dev.watchkeeper.standalone.terminal.Color;
import dev.watchkeeper.standalone.terminal.Progress;
import dev.watchkeeper.standalone.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** What somebody wants explained, and how it is to be shown. */
public record ExplainOptions(
        List<String> files,
        Input input,
        Output output,
        boolean join,
        boolean redact,
        boolean summaryOnly,
        String zone,
        Color color,
        Optional<Path> pathSettings,
        Optional<Path> rules) {

    private static final int USUAL_WIDTH = 120;
    private static final int KEY_BYTES = 32;
    private static final long EVERY_LINES = 100_000;
    private static final String STREAM = "-";

    /** What a line of the input is. */
    public enum Input {
        TEXT,
        JSONL
    }

    /** What is written. */
    public enum Output {
        HUMAN,
        JSONL
    }

    public ExplainOptions {
        files = files.isEmpty() ? List.of(STREAM) : List.copyOf(files);
        if (files.stream().filter(STREAM::equals).count() > 1) {
            throw new Trouble("- is named twice, and the standard input can be read once: name it once");
        }
    }

    /**
     * Ready to run: what cannot be read is found out before anything is written. Answers the exit code: a mistake in the
     * settings or rules is one, though all else is explained.
     */
    public IntSupplier explaining(Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        Clock clock = Clock.systemUTC();
        List<Source> sources = files.stream()
                .map(name -> name.equals(STREAM)
                        ? Source.stream(in, clock.instant())
                        : Source.file(Path.of(name), clock.instant()))
                .toList();
        boolean aPersonReads = Terminal.isLookedAt();
        View view = output == Output.JSONL
                ? new JsonlView(out, join)
                : new HumanView(out, color.paint(environment), width(environment), !summaryOnly, redact);
        Progress progress = new Progress(err, aPersonReads && summaryOnly, EVERY_LINES);
        LineSettingsReader.Read settings = pathSettings
                .map(ExplainOptions::settings)
                .orElse(new LineSettingsReader.Read(LineSettings.NONE, List.of()));
        Shelf shelf = Shelf.open(rules);
        Explaining explaining = new Explaining(
                Understanding.standard().with(settings.settings()).with(shelf.book()),
                settings.settings(),
                zoneId(),
                input == Input.JSONL,
                join,
                redact ? Optional.of(pseudonyms()) : Optional.empty(),
                progress);
        List<String> refused = Stream.concat(settings.refused().stream(), shelf.refused().stream())
                .toList();
        refused.forEach(sentence -> err.println("watchkeeper: " + sentence));
        return () -> {
            explaining.explain(sources, view);
            return refused.isEmpty() ? 0 : StartTrouble.EXIT_CODE;
        };
    }

    /** Of a key that nobody keeps: secrets can be compared within one run only. */
    private static Pseudonyms pseudonyms() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Pseudonyms(key);
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Trouble("the zone " + zone + " is not known: write one such as Europe/Berlin or +02:00", e);
        }
    }

    private static LineSettingsReader.Read settings(Path file) {
        try {
            LineSettingsReader.Read read = LineSettingsReader.read(
                    file.toString(), Files.readString(file), Formats.standard().inOrder(), LineSettings.NONE);
            if (read.settings().equals(LineSettings.NONE) && !read.refused().isEmpty()) {
                throw new Trouble(String.join("; ", read.refused()));
            }
            return read;
        } catch (IOException e) {
            throw new Trouble("the settings " + file + " cannot be read: check the name and its rights", e);
        }
    }

    private static int width(Map<String, String> environment) {
        Long columns = WrittenNumber.whole(environment.get("COLUMNS"));
        return columns == null ? USUAL_WIDTH : (int) Math.min(columns, 1_000);
    }
}
