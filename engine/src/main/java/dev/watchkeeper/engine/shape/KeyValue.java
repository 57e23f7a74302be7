package dev.watchkeeper.engine.shape;

/** Tells a key from a word, and finds its value: {@code user=anna}, {@code "user": "anna"}, {@code User : anna}. */
public final class KeyValue {

    private KeyValue() {}

    /** Where the value of a key starts whose name stands here; -1 when it is no key. */
    public static int valueAt(String text, int from, int to) {
        int at = to;
        char next = Letters.at(text, at);
        if (next == '\\' || next == '"' || next == '\'') {
            at += next == '\\' ? 2 : 1;
            if (Letters.at(text, from - 1) != Letters.at(text, at - 1)) {
                return -1;
            }
            next = Letters.at(text, at);
        }
        if (next == ' ' && Letters.at(text, Letters.blanksEnd(text, at)) == ':') {
            at = Letters.blanksEnd(text, at);
            next = ':';
        }
        if (next == '=') {
            return at + (Letters.at(text, at + 1) == '>' ? 2 : 1);
        }
        return next == ':' && Letters.at(text, at + 1) != ':' ? Letters.blanksEnd(text, at + 1) : -1;
    }

    /** The place behind the quote or bracket that opens the value here. */
    public static int unquoted(String text, int at) {
        int start = Letters.at(text, at) == '\\' ? at + 1 : at;
        char c = Letters.at(text, start);
        return c == '"' || c == '\'' || c == '[' || c == '(' ? start + 1 : start;
    }
}
