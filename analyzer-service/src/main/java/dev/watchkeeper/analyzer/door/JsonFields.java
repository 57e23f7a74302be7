package dev.watchkeeper.analyzer.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchkeeper.kit.problem.BadInput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through JSON objects: the next field that has a value, and the value as what it must be. */
final class JsonFields {

    /** The objects that are open now, the innermost last. */
    private final Deque<Fields> open = new ArrayDeque<>();

    private final JsonParser json;
    private String name = "";

    JsonFields(JsonParser json) {
        this.json = json;
    }

    private record Fields(Set<String> known, Set<String> seen) {}

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        T read() throws IOException;
    }

    /** Does something with one element of a list. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** Steps into the object that begins here; of its fields these are known. */
    void open(String what, Set<String> known) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw wrong(what + " is an object");
        }
        open.addLast(new Fields(known, new HashSet<>()));
    }

    /** The innermost object's next field that is known and not null; null at its end, which closes it. */
    @Nullable
    String next() throws IOException {
        Fields fields = open.getLast();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (!fields.known().contains(field)) {
                json.skipChildren();
            } else if (!fields.seen().add(field)) {
                throw wrong("the field " + field + " stands there twice");
            } else if (value != JsonToken.VALUE_NULL) {
                name = field;
                return field;
            }
        }
        open.removeLast();
        return null;
    }

    /** The field that is read now. */
    String name() {
        return name;
    }

    <T> List<T> list(Element<T> element) throws IOException {
        List<T> all = new ArrayList<>();
        each(() -> all.add(element.read()));
        return all;
    }

    void each(Step step) throws IOException {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw wrong("the field " + name + " is a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            step.take();
        }
    }

    /** How long {@link #text} will be. */
    int textLength() throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw wrong("the field " + name + " is text");
        }
        return json.getTextLength();
    }

    String text() throws IOException {
        textLength();
        return json.getText();
    }

    long whole() throws IOException {
        requireNumber(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    int small() throws IOException {
        requireNumber(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    double decimal() throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            requireNumber(JsonToken.VALUE_NUMBER_FLOAT);
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw wrong("the field " + name + " is a number");
        }
        return value;
    }

    private void requireNumber(JsonToken kind) {
        if (!json.hasToken(kind)) {
            throw wrong(
                    "the field " + name + " is a " + (kind == JsonToken.VALUE_NUMBER_INT ? "whole " : "") + "number");
        }
    }

    private BadInput wrong(String sentence) {
        return new BadInput(sentence + " (docs/wire.md), see byte "
                + json.currentTokenLocation().getByteOffset());
    }
}
