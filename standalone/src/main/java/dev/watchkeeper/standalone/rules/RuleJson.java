package dev.watchkeeper.standalone.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.watchkeeper.engine.classify.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a rule, for programs; docs/adding-a-rule.md lists its members. */
public final class RuleJson {

    private static final List<String> CONDITIONS = List.of("words", "any", "none", "values");

    private final JsonGenerator json;

    public RuleJson(PrintWriter out) {
        try {
            // Readable in any locale and encoding.
            json = JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build()
                    .createGenerator(out);
            json.setRootValueSeparator(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one. */
    public void write(Rule rule) {
        try {
            object(rule);
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the output", e);
        }
    }

    private void object(Rule rule) throws IOException {
        Map<String, Object> said = rule.written().said();
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeNumberField("version", rule.version());
        text("hash", rule.written().hash());
        json.writeStringField("class", rule.troubleClass().id());
        json.writeStringField("category", rule.troubleClass().category().name().toLowerCase(Locale.ROOT));
        json.writeStringField("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("minimum_level", rule.minimumLevel().name());
        json.writeStringField("description", rule.description());
        json.writeStringField("cause", rule.cause());
        json.writeStringField("advice", rule.advice());
        text("heal", rule.heal());
        json.writeStringField("file", rule.written().file());
        json.writeNumberField("line", rule.written().line());
        for (String condition : CONDITIONS) {
            if (said.containsKey(condition)) {
                field(condition, said.get(condition));
            }
        }
        json.writeObjectFieldStart("examples");
        field("match", rule.examples().match());
        field("not", rule.examples().not());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private void field(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case List<?> list -> {
                json.writeStartArray();
                for (Object one : list) {
                    value(one);
                }
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> one : map.entrySet()) {
                    field(String.valueOf(one.getKey()), one.getValue());
                }
                json.writeEndObject();
            }
            case null, default -> json.writeString(String.valueOf(value));
        }
    }
}
