package dev.watchkeeper.bench.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One line of a corpus and the truth about it.
 *
 * @param text may hold newlines
 */
public record LabelledLine(String text, JsonNode label) {

    /** A text or a number of the label, as text; empty where the label has none. */
    public Optional<String> truth(String key) {
        return text(label.path(key));
    }

    /** The same of an object in the label. */
    public Optional<String> truth(String object, String key) {
        return text(label.path(object).path(key));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }
}
