package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.yaml.Entry;
import dev.watchkeeper.engine.yaml.Entry.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

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
        return book(
                text("/classes.yaml"),
                FILES.stream().map(file -> text("/rules/" + file + ".yaml")).toList());
    }

    /** For books that are not on the class path. */
    static RuleBook book(RuleText classTexts, List<RuleText> ruleTexts) {
        Map<String, TroubleClass> classes = new LinkedHashMap<>();
        each(classTexts, "class", entry -> {
            TroubleClass read = RuleReader.troubleClass(entry);
            if (classes.put(read.id(), read) != null) {
                throw entry.refused("is written twice");
            }
        });
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (RuleText text : ruleTexts) {
            each(text, "rule", entry -> {
                Rule read = RuleReader.rule(entry, classes, own -> Written.ofEngine(text, own));
                if (entry.has("disabled")) {
                    throw entry.refused("is switched off, which only users do: delete it");
                }
                if (rules.put(read.id(), read) != null) {
                    throw entry.refused("is written twice");
                }
            });
        }
        return RuleBook.checked(classes, List.copyOf(rules.values()));
    }

    private static void each(RuleText text, String kind, Consumer<Entry> taking) {
        for (Node node : text.entries()) {
            try {
                taking.accept(Entry.of(kind, node));
            } catch (Refused e) {
                throw new IllegalArgumentException(text.file() + ": " + e.getMessage(), e);
            }
        }
    }

    private static RuleText text(String resource) {
        return new RuleText(resource.substring(1), read(resource));
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
