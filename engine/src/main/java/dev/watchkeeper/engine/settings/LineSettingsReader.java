package dev.watchkeeper.engine.settings;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.settings.LineSettings.PathRule;
import dev.watchkeeper.engine.yaml.Entry;
import dev.watchkeeper.engine.yaml.Entry.Refused;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a settings file: user formats, each tried on its own examples, and paths. What is right counts. What is wrong is
 * told, and alone is refused: in its place stays what the file said before, if it said something that was right.
 */
public final class LineSettingsReader {

    private static final Set<String> PATH_KEYS =
            Set.of("path", "format", "zone", "encoding", "least-level", "event-starts", "event-continues", "redact");

    private final String file;
    private final List<Format> known;
    private final LineSettings before;
    private final List<Format> formats = new ArrayList<>();
    private final List<PathRule> paths = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /**
     * What a file says.
     *
     * @param refused a sentence for each thing that is wrong; it names file, entry, line and reason
     */
    public record Read(LineSettings settings, List<String> refused) {}

    private LineSettingsReader(String file, List<Format> known, LineSettings before) {
        this.file = file;
        this.known = known;
        this.before = before;
    }

    /**
     * Reads the text of a file.
     *
     * @param file how complaints call it
     * @param known the formats that come with the engine, which a path may name
     * @param before what the file said when it was last read
     */
    public static Read read(String file, String yaml, List<Format> known, LineSettings before) {
        return new LineSettingsReader(file, known, before).read(yaml);
    }

    private Read read(String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root != null) {
                read(Entry.of("file", root));
            }
            return new Read(new LineSettings(formats, paths), List.copyOf(refused));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            refuse("line " + line + " is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            refuse("is no YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (Refused e) {
            refuse(e);
        }
        return new Read(before, List.copyOf(refused));
    }

    private void read(Entry whole) {
        for (Node node : whole.list("formats")) {
            readFormat(node);
        }
        for (Node node : whole.list("paths")) {
            readPath(node);
        }
        try {
            whole.knows(Set.of("formats", "paths"));
        } catch (Refused e) {
            refuse(e);
            // The key that is misspelt may be the one that is missing.
            if (!whole.has("formats")) {
                formats.addAll(before.formats());
            }
            if (!whole.has("paths")) {
                paths.addAll(before.paths());
            }
        }
    }

    private void readFormat(Node node) {
        Optional<String> called = Optional.empty();
        try {
            Entry entry = Entry.of("format", node);
            called = entry.textIfAny("name").filter(name -> find(name).isEmpty());
            formats.add(format(entry));
        } catch (Refused e) {
            refuse(e);
            called.flatMap(before::format).ifPresent(formats::add);
        }
    }

    private void readPath(Node node) {
        Optional<String> called = Optional.empty();
        try {
            Entry entry = Entry.of("path", node);
            called = entry.textIfAny("path");
            paths.add(path(entry));
        } catch (Refused e) {
            refuse(e);
            called.flatMap(before::path).ifPresent(paths::add);
        }
    }

    private void refuse(Refused one) {
        refuse(String.valueOf(one.getMessage()));
    }

    private void refuse(String what) {
        refused.add(file + ": " + what);
    }

    private Format format(Entry entry) {
        Format format = FormatEntry.read(entry);
        if (find(format.name()).isPresent()) {
            throw entry.refused("has a name that is taken: choose another");
        }
        return format;
    }

    private PathRule path(Entry entry) {
        entry.knows(PATH_KEYS);
        PathPattern pattern = PathPattern.of(entry.text("path"));
        return new PathRule(
                pattern,
                new PathSettings(
                        formatOf(entry),
                        zone(entry),
                        encoding(entry),
                        leastLevel(entry),
                        joining(entry),
                        RedactEntry.read(entry)));
    }

    private Optional<Format> formatOf(Entry entry) {
        if (!entry.has("format")) {
            return Optional.empty();
        }
        Optional<Format> format = find(entry.text("format"));
        if (format.isEmpty()) {
            throw entry.refused("names the format " + entry.text("format")
                    + ", which is not known: write it under formats, or use a name that `explain` shows");
        }
        return format;
    }

    private Optional<Format> find(String name) {
        return NameFormat.of(name, Stream.concat(formats.stream(), known.stream()));
    }

    private static Optional<ZoneId> zone(Entry entry) {
        if (!entry.has("zone")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(entry.text("zone")));
        } catch (DateTimeException e) {
            throw entry.refused(
                    "has an unknown zone " + entry.text("zone") + ": write one such as Europe/Berlin or +02:00");
        }
    }

    private static Optional<Charset> encoding(Entry entry) {
        if (!entry.has("encoding")) {
            return Optional.empty();
        }
        String name = entry.text("encoding");
        Charset encoding;
        try {
            encoding = Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw entry.refused("has an unknown encoding " + name + ": write one such as windows-1252 or Shift_JIS");
        }
        if (!cutsAtLineFeeds(encoding)) {
            throw entry.refused("has the encoding " + name
                    + ", whose lines do not end with one byte: have the program write UTF-8");
        }
        return Optional.of(encoding);
    }

    /** Lines are cut before they are decoded, at the byte that is a line feed in ASCII. */
    private static boolean cutsAtLineFeeds(Charset encoding) {
        return encoding.canEncode() && Arrays.equals("\r\n".getBytes(encoding), new byte[] {'\r', '\n'});
    }

    private static JoinRules joining(Entry entry) {
        return new JoinRules(pattern(entry, "event-starts"), pattern(entry, "event-continues"));
    }

    private static Optional<Pattern> pattern(Entry entry, String key) {
        try {
            return entry.has(key) ? Optional.of(Pattern.compile(entry.text(key))) : Optional.empty();
        } catch (PatternSyntaxException | StackOverflowError e) {
            throw entry.refused("has a pattern for " + key + " that cannot be read: "
                    + Objects.requireNonNullElse(e.getMessage(), "it is nested too deep"));
        }
    }

    private static Optional<Level> leastLevel(Entry entry) {
        if (!entry.has("least-level")) {
            return Optional.empty();
        }
        String word = entry.text("least-level");
        Optional<Level> level = Level.of(word);
        if (level.isEmpty()) {
            throw entry.refused("has an unknown least-level " + word.toUpperCase(Locale.ROOT)
                    + ": known are TRACE, DEBUG, INFO, WARN, ERROR, FATAL");
        }
        return level;
    }
}
