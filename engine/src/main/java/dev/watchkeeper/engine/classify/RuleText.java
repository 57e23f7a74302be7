package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.yaml.Entry;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a file of rules or classes, which is a list. */
record RuleText(String file, String yaml) {

    /**
     * Its entries; none when it is empty.
     *
     * @throws IllegalArgumentException with a sentence, if it is no list
     */
    List<Node> entries() {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            return switch (root) {
                case null -> List.of();
                case SequenceNode list -> list.getValue();
                default -> throw new IllegalArgumentException(file + ": is no list: begin each entry with \"- id:\"");
            };
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new IllegalArgumentException(file + ": line " + line + " is no YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException(file + ": is no YAML: " + why, e);
        }
    }

    /** An entry as it was written: up to the next, or to the end. */
    String of(Entry entry) {
        List<String> lines = new ArrayList<>();
        for (String line : yaml.lines().skip(entry.line() - 1L).toList()) {
            if (!lines.isEmpty() && line.startsWith("-")) {
                break;
            }
            lines.add(line);
        }
        while (lines.size() > 1 && standsBetween(lines.getLast())) {
            lines.removeLast();
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean standsBetween(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
