package dev.watchkeeper.engine.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One map of a YAML file that knows where it stands, so that a complaint can name the line. */
record Entry(String kind, int line, Map<String, Node> members) {

    /** What is wrong with one entry; the others are none the worse for it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** @param kind what people call such an entry: a format, a path */
    static Entry of(String kind, Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw new Refused("line " + line + ": a " + kind + " is written as key: value pairs");
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Refused("line " + line + ": a key is one word");
            }
            members.put(key.getValue(), tuple.getValueNode());
        }
        return new Entry(kind, line, members);
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** What such an entry is called, as far as it says so. */
    Optional<String> called(String key) {
        return members.get(key) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    String text(String key) {
        String text = textOrNull(key);
        if (text == null || text.isBlank()) {
            throw refused("needs " + key);
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        Node node = members.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("needs one text for " + key);
        }
        return scalar.getValue();
    }

    List<Node> list(String key) {
        Node node = members.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("needs a list for " + key);
        }
        return sequence.getValue();
    }

    /** A misspelt key must not pass for one that was left out. */
    void knows(Set<String> keys) {
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!keys.contains(member.getKey())) {
                throw refused("has an unknown key " + member.getKey() + ": known are "
                        + String.join(", ", keys.stream().sorted().toList()));
            }
        }
    }

    Refused refused(String what) {
        String called = called("name").map(name -> " " + name).orElse("");
        return new Refused(kind + called + ", line " + line + ": " + what);
    }
}
