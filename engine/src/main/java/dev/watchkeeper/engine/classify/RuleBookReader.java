package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.yaml.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the classes and rules that lie on the class path. */
final class RuleBookReader {

    /** What is special comes before what is general: the application's own words are the last to be believed. */
    private static final List<String> FILES = List.of(
            "kubernetes",
            "container",
            "host",
            "kernel",
            "systemd",
            "memory",
            "filesystem",
            "sshd",
            "login",
            "mail",
            "ftp",
            "vpn",
            "voice",
            "windows",
            "directory",
            "webapp",
            "security",
            "firewall",
            "namedns",
            "postgresql",
            "mysql",
            "oracle",
            "redis",
            "document",
            "cassandra",
            "kafka",
            "rabbitmq",
            "coordination",
            "storage",
            "nginx",
            "apache",
            "proxy",
            "runtime",
            "observability",
            "cloud",
            "database",
            "network",
            "performance",
            "application");

    private RuleBookReader() {}

    static RuleBook standard() {
        List<Entry> rules = new ArrayList<>();
        FILES.forEach(file -> rules.addAll(entries("rule", read("/rules/" + file + ".yaml"))));
        return book(entries("class", read("/classes.yaml")), rules);
    }

    /** For books that are not on the class path. */
    static RuleBook book(List<Entry> classEntries, List<Entry> ruleEntries) {
        Map<String, TroubleClass> classes = new LinkedHashMap<>();
        for (Entry entry : classEntries) {
            TroubleClass read = RuleReader.troubleClass(entry);
            if (classes.put(read.id(), read) != null) {
                throw new IllegalArgumentException("class " + read.id() + " is written twice");
            }
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (Entry entry : ruleEntries) {
            Rule read = RuleReader.rule(entry, classes);
            if (rules.put(read.id(), read) != null) {
                throw new IllegalArgumentException("rule " + read.id() + " is written twice");
            }
        }
        return new RuleBook(classes, List.copyOf(rules.values()));
    }

    /** The entries of a YAML text that is a list of them. */
    static List<Entry> entries(String kind, String yaml) {
        Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
        if (!(root instanceof SequenceNode list)) {
            throw new IllegalArgumentException("a file of rules or classes is a list");
        }
        return list.getValue().stream().map(node -> Entry.of(kind, node)).toList();
    }

    private static String read(String resource) {
        try (InputStream in = RuleBookReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
