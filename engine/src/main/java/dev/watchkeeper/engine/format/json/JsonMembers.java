package dev.watchkeeper.engine.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchkeeper.engine.format.Attributes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of one JSON object, nested ones by their dotted names; for every field the best name's value is chosen. */
final class JsonMembers {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Names come from anybody: interning them would fill a table of the whole process.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Deeper objects stay JSON text: nobody looks for a level down there. */
    private static final int DEEPEST = 3;

    private final List<Member> inOrder = new ArrayList<>();

    /** Where in the list each field's member stands, counted from 1; 0 is none. */
    private final int[] chosen = new int[JsonField.COUNT];

    private JsonMembers() {}

    /**
     * One value.
     *
     * @param json true when the text is JSON already: a number, an array, a deep object
     * @param value what a field would take: the text, or the first string of an array
     */
    private record Member(String name, String text, boolean json, String value, int rank) {}

    /** Null when the text is not exactly one JSON object. */
    static @Nullable JsonMembers read(String text) {
        if (text.isEmpty() || text.charAt(0) != '{') {
            return null;
        }
        JsonMembers members = new JsonMembers();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            members.readObject(parser, text, "", 1);
            return parser.nextToken() == null && !members.inOrder.isEmpty() ? members : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    /** The same of pairs that are written otherwise. */
    static JsonMembers of(Map<String, String> pairs) {
        JsonMembers members = new JsonMembers();
        pairs.forEach((name, value) -> members.add(name, value, false, value));
        return members;
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
                String json = text.substring(start, end);
                add(name, json, true, token == JsonToken.START_ARRAY ? firstString(json) : "");
            } else if (token != null && token != JsonToken.VALUE_NULL) {
                String value = parser.getText();
                add(name, value, token != JsonToken.VALUE_STRING, value);
            }
        }
    }

    /** {@code ["curl/8.0"]} says no more than {@code "curl/8.0"}; an escape is not worth the trouble. */
    private static String firstString(String array) {
        int close = array.startsWith("[\"") ? array.indexOf('"', 2) : -1;
        String first = close < 0 ? "" : array.substring(2, close);
        return first.indexOf('\\') < 0 ? first : "";
    }

    private void add(String name, String text, boolean json, String value) {
        JsonKeys.Key key = value.isEmpty() ? null : JsonKeys.named(name);
        Member member = new Member(name, text, json, value, key == null ? 0 : key.rank());
        inOrder.add(member);
        if (key != null && key.field().accepts(value)) {
            Member best = member(key.field());
            if (best == null || member.rank() < best.rank()) {
                chosen[key.field().ordinal()] = inOrder.size();
            }
        }
    }

    private @Nullable Member member(JsonField field) {
        int place = chosen[field.ordinal()];
        return place == 0 ? null : inOrder.get(place - 1);
    }

    /** What the line says for this field; null when it does not say. */
    @Nullable
    String value(JsonField field) {
        Member member = member(field);
        return member == null ? null : member.value();
    }

    /** What the writer calls the field; empty when the line does not have it. */
    String nameOf(JsonField field) {
        Member member = member(field);
        return member == null ? "" : member.name();
    }

    /** Makes the field's value an attribute again. */
    void leave(JsonField field) {
        chosen[field.ordinal()] = 0;
    }

    /** The text under exactly this name. Few members: a walk is cheaper than a table. */
    @Nullable
    String text(String name) {
        for (Member member : inOrder) {
            if (member.name().equals(name)) {
                return member.text();
            }
        }
        return null;
    }

    /** Adds what no field took, under our names where we have some. */
    void putRest(Attributes attributes) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (isChosen(i + 1)) {
                continue;
            }
            Member member = inOrder.get(i);
            String name = JsonKeys.attribute(member.name());
            if (member.json()) {
                attributes.putJson(name, member.text());
            } else {
                attributes.put(name, member.text().isEmpty() ? null : member.text());
            }
        }
    }

    private boolean isChosen(int place) {
        for (int taken : chosen) {
            if (taken == place) {
                return true;
            }
        }
        return false;
    }
}
