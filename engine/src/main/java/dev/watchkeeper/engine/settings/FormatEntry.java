package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.custom.CustomFormat;
import dev.watchkeeper.engine.yaml.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One user format: written as a pattern or as a server's own setting, and tried on its examples before it counts. */
final class FormatEntry {

    private static final Set<String> KEYS = Set.of("name", "pattern", "apache", "nginx", "time", "examples");
    private static final Set<String> WAYS = Set.of("pattern", "apache", "nginx");

    private FormatEntry() {}

    static Format read(Entry entry) {
        entry.knows(KEYS);
        Format format = format(entry);
        List<Node> examples = entry.list("examples");
        if (examples.isEmpty()) {
            throw entry.refused("needs examples: lines that it must take");
        }
        examples.forEach(example -> check(entry, format, example));
        return format;
    }

    private static Format format(Entry entry) {
        String name = entry.text("name");
        if (WAYS.stream().filter(entry::has).count() != 1) {
            throw entry.refused("needs one of pattern, apache and nginx");
        }
        if (entry.has("time") && !entry.has("pattern")) {
            throw entry.refused("has time, which counts for a pattern only");
        }
        try {
            if (entry.has("pattern")) {
                return CustomFormat.ofPattern(name, entry.text("pattern"), entry.textOrNull("time"));
            }
            return entry.has("apache")
                    ? CustomFormat.ofApache(name, entry.text("apache"))
                    : CustomFormat.ofNginx(name, entry.text("nginx"));
        } catch (IllegalArgumentException e) {
            throw entry.refused(String.valueOf(e.getMessage()));
        }
    }

    /** An example is a line, or a map of the line and what is to be found in it. */
    private static void check(Entry entry, Format format, Node node) {
        if (node instanceof ScalarNode scalar) {
            taken(entry, format, scalar.getValue(), node);
            return;
        }
        Entry example = Entry.of("example", node);
        ParsedLine parsed = taken(entry, format, example.text("line"), node);
        for (String key : example.members().keySet()) {
            if (!key.equals("line")) {
                String wanted = example.text(key);
                String found = FoundValue.of(parsed, key).orElse("nothing");
                if (!found.equals(wanted)) {
                    throw entry.refused("finds " + found + " as " + key + " in the example of line " + example.line()
                            + ", which says " + wanted);
                }
            }
        }
    }

    private static ParsedLine taken(Entry entry, Format format, String line, Node node) {
        Optional<ParsedLine> parsed = format.parse(new RawLine(line, Instant.EPOCH, ZoneOffset.UTC));
        if (parsed.isEmpty()) {
            throw entry.refused(
                    "does not take its example of line " + (node.getStartMark().getLine() + 1) + ": " + line);
        }
        return parsed.get();
    }
}
