package dev.watchkeeper.standalone.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Match.Other;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.NamedFields;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.group.Group;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, for programs; docs/explain.md lists its members. */
final class JsonlView implements View {

    private final JsonGenerator json;
    private final boolean countsLines;

    /** @param countsLines lines were joined, and each object says how many it is made of */
    JsonlView(PrintWriter out, boolean countsLines) {
        this.countsLines = countsLines;
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

    @Override
    public boolean wantsGroups() {
        return true;
    }

    @Override
    public void show(Explained explained, Optional<Group> group) {
        try {
            write(explained, group);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the output", e);
        }
    }

    @Override
    public void end(Summary summary) {
        try {
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the output", e);
        }
    }

    private void write(Explained explained, Optional<Group> group) throws IOException {
        ParsedLine parsed = explained.line().parsed();
        json.writeStartObject();
        json.writeNumberField("line_no", explained.number());
        if (countsLines) {
            json.writeNumberField("lines", explained.lines());
        }
        json.writeStringField("format", parsed.format());
        text("timestamp", explained.hasTime() ? parsed.time().toString() : null);
        if (explained.hasTime() && parsed.timeGuessed()) {
            json.writeBooleanField("timestamp_guessed", true);
        }
        json.writeStringField("level", parsed.level().name());
        text("component", parsed.fields().component());
        json.writeStringField("message", parsed.message());
        json.writeStringField("code", explained.line().code().toString());
        json.writeStringField("skeleton", explained.line().skeleton().whole());
        text("group", group.map(one -> one.id().toString()).orElse(null));
        match(explained.line().match(), parsed.message());
        json.writeObjectFieldStart("fields");
        fields(parsed.fields());
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void match(Optional<Match> match, String message) throws IOException {
        text("class", match.map(found -> found.troubleClass().id()).orElse(null));
        text(
                "category",
                match.map(found -> lower(found.troubleClass().category())).orElse(null));
        text("severity", match.map(found -> lower(found.severity())).orElse(null));
        json.writeArrayFieldStart("evidence");
        if (match.isPresent()) {
            evidence(match.get(), message);
        }
        json.writeEndArray();
        if (match.isPresent() && !match.get().others().isEmpty()) {
            competing(match.get().others(), message);
        }
    }

    private void evidence(Match match, String message) throws IOException {
        json.writeStartObject();
        rule(match.rule());
        evidence(match.evidence(), message);
        json.writeEndObject();
    }

    private void competing(List<Other> others, String message) throws IOException {
        json.writeArrayFieldStart("competing");
        for (Other other : others) {
            json.writeStartObject();
            json.writeStringField("class", other.troubleClass().id());
            rule(other.rule());
            evidence(other.evidence(), message);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rule(String name) throws IOException {
        int version = name.lastIndexOf('@') + 1;
        int hash = name.indexOf('+', version) + 1;
        json.writeStringField("rule", version == 0 ? name : name.substring(0, version - 1));
        if (version > 0) {
            int end = hash == 0 ? name.length() : hash - 1;
            json.writeNumberField("version", Integer.parseInt(name, version, end, 10));
        }
        text("hash", hash == 0 ? null : name.substring(hash));
    }

    private void evidence(String evidence, String message) throws IOException {
        Optional<EvidenceSpan> span = EvidenceSpan.of(evidence, message);
        if (span.isPresent()) {
            json.writeNumberField("start", span.get().start());
            json.writeNumberField("end", span.get().end());
            json.writeStringField(
                    "text", message.substring(span.get().start(), span.get().end()));
        } else {
            json.writeStringField("text", evidence);
        }
    }

    private void fields(Fields fields) throws IOException {
        for (Map.Entry<String, Object> named : NamedFields.of(fields).entrySet()) {
            json.writeObjectField(named.getKey(), named.getValue());
        }
        if (fields.attributes() != null) {
            json.writeFieldName("attributes");
            json.writeRawValue(fields.attributes());
        }
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
