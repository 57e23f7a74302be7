package dev.watchkeeper.engine.format;

import org.jspecify.annotations.Nullable;

/** Writes what has no field of its own as a JSON object that PostgreSQL takes: no NUL, no halves of characters. */
public final class Attributes {

    /** Beyond this a line's attributes are noise, and the row must stay small. */
    private static final int MOST_CHARACTERS = 8_000;

    private static final char REPLACEMENT = '\uFFFD';

    /** Most lines have none. */
    private @Nullable StringBuilder json;

    /** Adds a text; null adds nothing. */
    public Attributes put(String key, @Nullable String value) {
        StringBuilder written = value == null ? null : begin(key, value.length());
        if (value != null && written != null) {
            quote(value, written);
        }
        return this;
    }

    /** Adds a number, a boolean, an array or an object that already is JSON. */
    public Attributes putJson(String key, String value) {
        boolean mayHoldWhatPostgresRefuses =
                value.contains("\\u0000") || value.contains("\\ud") || value.contains("\\uD");
        if (mayHoldWhatPostgresRefuses || hasSurrogate(value) || value.indexOf('\0') >= 0) {
            return put(key, value);
        }
        StringBuilder written = begin(key, value.length());
        if (written != null) {
            written.append(value);
        }
        return this;
    }

    /** The object, or null when nothing was added. */
    public @Nullable String text() {
        return json == null ? null : json + "}";
    }

    /** Ready for a value of this length; null when there is no room for it. */
    private @Nullable StringBuilder begin(String key, int length) {
        StringBuilder written = json == null ? new StringBuilder() : json;
        if (written.length() + key.length() + length > MOST_CHARACTERS) {
            return null;
        }
        json = written;
        written.append(written.isEmpty() ? '{' : ',');
        quote(key, written);
        return written.append(':');
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void quote(String value, StringBuilder json) {
        int plain = 0;
        while (plain < value.length() && isPlain(value.charAt(plain))) {
            plain++;
        }
        json.append('"').append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
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

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }
}
