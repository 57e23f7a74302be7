package dev.watchkeeper.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.NamedFields;
import dev.watchkeeper.engine.line.UnderstoodLine;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the engine found in a line, by the names under which people get it. */
public final class SeenLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UnderstoodLine line;

    SeenLine(UnderstoodLine line) {
        this.line = line;
    }

    UnderstoodLine understood() {
        return line;
    }

    public String format() {
        return line.parsed().format();
    }

    public Instant time() {
        return line.parsed().time();
    }

    /** The line's own word for its level where it is another one. */
    public String levelWord() {
        String word = fields().levelWord();
        return word == null ? level().name() : word;
    }

    public Level level() {
        return line.parsed().level();
    }

    public String message() {
        return line.parsed().message();
    }

    public String skeleton() {
        return line.skeleton().text();
    }

    public Optional<Match> match() {
        return line.match();
    }

    public @Nullable Double durationMs() {
        return fields().durationMs();
    }

    /** A field by its name, as text; empty where the line has none. */
    public Optional<String> field(String name) {
        Object value = value(name);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    /** What stands under a key of the attributes; empty where there is no such key. */
    public Optional<String> attribute(String key) {
        String attributes = fields().attributes();
        if (attributes == null) {
            return Optional.empty();
        }
        try {
            JsonNode value = JSON.readTree(attributes).path(key);
            return value.isMissingNode() || value.isNull()
                    ? Optional.empty()
                    : Optional.of(value.isValueNode() ? value.asText() : value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes must be a JSON object, got " + attributes, e);
        }
    }

    private @Nullable Object value(String name) {
        return switch (name) {
            case "message" -> line.parsed().message();
            case "component" -> fields().component();
            default -> NamedFields.of(fields()).get(name);
        };
    }

    private Fields fields() {
        return line.parsed().fields();
    }
}
