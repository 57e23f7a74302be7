package dev.watchkeeper.engine.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchkeeper.engine.format.Attributes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object, nested ones by their dotted names. Taking a member removes it. */
final class JsonMembers {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Names come from anybody: interning them would fill a table of the whole process.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Deeper objects stay JSON text: nobody looks for a level down there. */
    private static final int DEEPEST = 3;

    private final Map<String, Member> byName = new LinkedHashMap<>();

    private JsonMembers() {}

    private record Member(String text, boolean isString) {}

    /** Null when the text is not exactly one JSON object. */
    static @Nullable JsonMembers read(String text) {
        if (text.isEmpty() || text.charAt(0) != '{') {
            return null;
        }
        JsonMembers members = new JsonMembers();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            members.readObject(parser, text, "", 1);
            return parser.nextToken() == null && !members.byName.isEmpty() ? members : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    private void readObject(JsonParser parser, String text, String prefix, int depth) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && depth < DEEPEST) {
                readObject(parser, text, name + ".", depth + 1);
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int end = (int) parser.currentLocation().getCharOffset();
                byName.putIfAbsent(name, new Member(text.substring(start, end), false));
            } else if (token != null && token != JsonToken.VALUE_NULL) {
                byName.putIfAbsent(name, new Member(parser.getText(), token == JsonToken.VALUE_STRING));
            }
        }
    }

    @Nullable
    String take(List<String> names) {
        for (String name : names) {
            Member member = byName.get(name);
            if (member != null && !member.text().isEmpty()) {
                byName.remove(name);
                return member.text();
            }
        }
        return null;
    }

    /** What nobody took. */
    @Nullable
    String attributes() {
        Attributes attributes = new Attributes();
        byName.forEach((name, member) -> {
            if (member.isString()) {
                attributes.put(name, member.text());
            } else {
                attributes.putJson(name, member.text());
            }
        });
        return attributes.text();
    }
}
