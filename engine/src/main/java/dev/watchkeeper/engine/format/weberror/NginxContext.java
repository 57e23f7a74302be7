package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.shape.Address;

/** The end of a line of Nginx that says whose request it was: {@code , client: 10.0.0.1, server: a, request: "…"}. */
final class NginxContext {

    private static final String START = ", client: ";
    private static final int MOST_STARTS = 8;
    private static final int MOST_PAIRS = 12;

    private NginxContext() {}

    /**
     * A client may put {@code , client: } into its path or its headers. The true one is the first behind which nothing
     * but pairs comes up to the end of the line.
     */
    static void read(String message, Fields.Builder fields, Attributes attributes) {
        int start = message.indexOf(START);
        for (int i = 0; start >= 0 && i < MOST_STARTS; i++) {
            if (isContext(message, start)) {
                walk(new Cursor(message, start), fields, attributes);
                return;
            }
            start = message.indexOf(START, start + 1);
        }
    }

    private static boolean isContext(String message, int start) {
        Cursor cursor = new Cursor(message, start);
        return walk(cursor, Fields.with(), new Attributes());
    }

    private static boolean walk(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        for (int i = 0; i < MOST_PAIRS && cursor.take(", "); i++) {
            String key = cursor.upTo(':');
            if (key == null) {
                return false;
            }
            boolean quoted = cursor.take(' ') && cursor.peek() == '"';
            String value = quoted ? cursor.quoted() : bare(cursor);
            if (value == null) {
                return false;
            }
            put(key, value, fields, attributes);
        }
        cursor.skipBlanks();
        return cursor.atEnd() || cursor.peek() == '\n' || cursor.peek() == '\r';
    }

    private static String bare(Cursor cursor) {
        int start = cursor.at();
        while (cursor.peek() != 0 && cursor.peek() != '\n' && !cursor.looksAt(", ")) {
            cursor.moveTo(cursor.at() + 1);
        }
        return cursor.from(start);
    }

    private static void put(String key, String value, Fields.Builder fields, Attributes attributes) {
        switch (key) {
            case "client" -> fields.clientIp(Address.withoutPort(value));
            case "request" -> Request.of(value).into(fields);
            case "referrer" -> fields.referer(value);
            case "login" -> fields.user(value);
            case "host" -> attributes.put("vhost", value);
            case "server", "upstream", "subrequest" -> attributes.put(key, value.isEmpty() ? null : value);
            default -> {}
        }
    }
}
