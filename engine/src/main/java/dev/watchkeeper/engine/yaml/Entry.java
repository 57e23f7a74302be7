package dev.watchkeeper.engine.yaml;

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
public record Entry(String kind, int line, Map<String, Node> members) {

    /** What is wrong with one entry; the others are none the worse for it. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Reads one.
     *
     * @param kind what people call such an entry: a format, a path, a rule
     */
    public static Entry of(String kind, Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw new Refused("line " + line + ": a " + kind + " is written as key: value pairs");
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Refused("line " + line + ": a key is one word");
            }
            if (members.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new Refused("line " + (key.getStartMark().getLine() + 1) + ": " + key.getValue()
                        + " is written twice in one " + kind + ": put all of it under one");
            }
        }
        return new Entry(kind, line, members);
    }

    public boolean has(String key) {
        return members.containsKey(key);
    }

    /** What it says under this key, if that is one text. */
    public Optional<String> textIfAny(String key) {
        return members.get(key) instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    public String text(String key) {
        String text = textOrNull(key);
        if (text == null || text.isBlank()) {
            throw refused("needs " + key);
        }
        return text;
    }

    public @Nullable String textOrNull(String key) {
        Node node = members.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("needs one text for " + key);
        }
        return scalar.getValue();
    }

    public @Nullable Double number(String key) {
        String text = textOrNull(key);
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException otherwise) {
            throw refused("needs a number for " + key);
        }
    }

    /** True or false; false where nothing is said. */
    public boolean flag(String key) {
        return switch (has(key) ? text(key) : "false") {
            case "true", "on" -> true;
            case "false", "off" -> false;
            default -> throw refused("needs true or false for " + key + ", not " + text(key));
        };
    }

    /** A map within this one; it is called as this one is. */
    public Entry entry(String key) {
        if (!(members.get(key) instanceof MappingNode inner)) {
            throw refused("needs a map for " + key);
        }
        return of(called(), inner);
    }

    public List<String> texts(String key) {
        return list(key).stream()
                .map(node -> {
                    if (!(node instanceof ScalarNode scalar)) {
                        throw refused("needs a list of texts for " + key);
                    }
                    return scalar.getValue();
                })
                .toList();
    }

    public List<Node> list(String key) {
        Node node = members.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("needs a list for " + key);
        }
        return sequence.getValue();
    }

    public Entry without(String key) {
        Map<String, Node> others = new LinkedHashMap<>(members);
        others.remove(key);
        return new Entry(kind, line, others);
    }

    /** This one, and what it does not say as the other says it. */
    public Entry over(Entry other) {
        Map<String, Node> all = new LinkedHashMap<>(other.members);
        all.putAll(members);
        return new Entry(kind, line, all);
    }

    /** A misspelt key must not pass for one that was left out. */
    public void knows(Set<String> keys) {
        for (Map.Entry<String, Node> member : members.entrySet()) {
            if (!keys.contains(member.getKey())) {
                throw refused("has an unknown key " + member.getKey() + ": known are "
                        + String.join(", ", keys.stream().sorted().toList()));
            }
        }
    }

    public Refused refused(String what) {
        return new Refused(called() + ", line " + line + ": " + what);
    }

    private String called() {
        Node name = members.getOrDefault("name", members.get("id"));
        return name instanceof ScalarNode scalar ? kind + " " + scalar.getValue() : kind;
    }
}
