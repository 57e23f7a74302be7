package dev.watchkeeper.engine.classify;

import dev.watchkeeper.engine.yaml.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Where a rule is written, and how.
 *
 * @param file as people call it
 * @param yaml the entry as it stands in the file
 * @param entry all that the rule says: where a user changed a rule of the engine, with what stayed
 * @param hash of all that, if a user wrote it or a part of it; a rule of the engine is known by its version
 */
public record Written(
        String file, String yaml, Entry entry, @Nullable String hash) {

    private static final int HASH_BYTES = 4;

    static Written ofEngine(RuleText text, Entry own) {
        return new Written(text.file(), text.of(own), own, null);
    }

    /** @param whole what the user wrote, and what stayed of the rule that it changes */
    static Written ofUser(RuleText text, Entry own, Entry whole) {
        return new Written(text.file(), text.of(own), whole, hash(said(whole).toString()));
    }

    public boolean isOfUser() {
        return hash != null;
    }

    public int line() {
        return entry.line();
    }

    /** What the rule says, key by key: texts, lists and maps. */
    public Map<String, Object> said() {
        return said(entry);
    }

    /** A complaint about the rule that names where to put it right. */
    String refused(String what) {
        return file + ": " + entry.refused(what).getMessage();
    }

    private static Map<String, Object> said(Entry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        entry.members().forEach((key, node) -> said.put(key, said(node)));
        return said;
    }

    private static Object said(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence ->
                sequence.getValue().stream().map(Written::said).toList();
            case MappingNode mapping -> said(Entry.of("rule", mapping));
            default -> List.of();
        };
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
