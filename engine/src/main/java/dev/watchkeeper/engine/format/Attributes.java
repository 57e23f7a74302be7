package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** Writes what has no field of its own as a JSON object that PostgreSQL takes: no NUL, no halves of characters. */
public final class Attributes {

    /** Beyond this a line's attributes are noise, and the row must stay small. */
    private static final int MOST_CHARACTERS = 8_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder json = new StringBuilder();

    /** Adds a text; null adds nothing. */
    public Attributes put(String key, @Nullable String value) {
        if (value != null && begin(key, value.length())) {
            quote(value);
        }
        return this;
    }

    /** Adds a number, a boolean, an array or an object that already is JSON. */
    public Attributes putJson(String key, String json) {
        boolean mayHoldWhatPostgresRefuses = json.contains("\\u0000") || json.contains("\\ud") || json.contains("\\uD");
        if (mayHoldWhatPostgresRefuses || hasSurrogate(json) || json.indexOf('\0') >= 0) {
            return put(key, json);
        }
        if (begin(key, json.length())) {
            this.json.append(json);
        }
        return this;
    }

    /** The object, or null when nothing was added. */
    public @Nullable String text() {
        return json.isEmpty() ? null : json + "}";
    }

    private boolean begin(String key, int length) {
        if (json.length() + key.length() + length > MOST_CHARACTERS) {
            return false;
        }
        json.append(json.isEmpty() ? '{' : ',');
        quote(key);
        json.append(':');
        return true;
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void quote(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c == '\t') {
                json.append("\\t");
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                json.append(c).append(value.charAt(++i));
            } else {
                json.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c < ' ' ? ' ' : c);
            }
        }
        json.append('"');
    }
}
