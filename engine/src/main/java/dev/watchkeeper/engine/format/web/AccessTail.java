package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.WrittenNumber;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind status and bytes of an access line: referer and user agent, then, each where its server writes
 * it, the stations of the request, response times, what Traefik or an ingress controller add.
 */
final class AccessTail {

    private static final int MOST_PARTS = 20;

    private AccessTail() {}

    static void read(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        boolean bareReferer = cursor.take("- ");
        if (!bareReferer && cursor.peek() == '"') {
            fields.referer(AccessFormat.absent(cursor.quoted()));
            cursor.skipBlanks();
        }
        if (cursor.peek() == '"') {
            String agent = cursor.quoted();
            // Without a closing quote the line was cut off.
            fields.userAgent(AccessFormat.absent(agent == null ? cursor.rest().substring(1) : agent));
            if (agent == null) {
                return;
            }
            cursor.skipBlanks();
        }
        if (cursor.peek() == '"') {
            attributes.put("forwarded_for", AccessFormat.absent(cursor.quoted()));
            cursor.skipBlanks();
        }
        if (!cursor.atEnd()) {
            times(cursor, fields, attributes);
        }
    }

    private static void times(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        String first = cursor.word();
        cursor.skipBlanks();
        int second = cursor.at();
        Double number = WrittenNumber.of(first);
        if (number == null) {
            words(first, cursor, fields, attributes);
        } else if (first.indexOf('.') >= 0) {
            fields.durationMs(seconds(number));
            words("", cursor, fields, attributes);
        } else if (cursor.peek() == '"') {
            traefik(cursor, fields, attributes);
        } else {
            Double seconds = WrittenNumber.of(cursor.word());
            cursor.skipBlanks();
            if (seconds != null && cursor.peek() == '[') {
                fields.durationMs(seconds(seconds));
                ingress(cursor, attributes);
            } else {
                cursor.moveTo(second);
                fields.durationMs(number / 1_000);
            }
        }
    }

    /** {@code 271 "router@docker" "http://172.19.0.3:5601" 3ms}, the number of requests being gone already. */
    private static void traefik(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        String router = cursor.quoted();
        cursor.skipBlanks();
        String server = cursor.quoted();
        cursor.skipBlanks();
        String took = cursor.word();
        if (took.endsWith("ms")) {
            fields.durationMs(WrittenNumber.of(took.substring(0, took.length() - 2)));
        }
        attributes.put("router", AccessFormat.absent(router)).put("upstream", AccessFormat.absent(server));
    }

    /** {@code [default-web-8080] [] 172.17.0.5:8080 59 0.001 200 0be411044cb1cb67580e115413b2da60}. */
    private static void ingress(Cursor cursor, Attributes attributes) {
        attributes.put("upstream_name", AccessFormat.absent(cursor.enclosed('[', ']')));
        cursor.skipBlanks();
        cursor.enclosed('[', ']');
        attributes
                .put("upstream", AccessFormat.absent(list(cursor)))
                .put("upstream_bytes", AccessFormat.absent(list(cursor)))
                .put("upstream_seconds", AccessFormat.absent(list(cursor)))
                .put("upstream_status", AccessFormat.absent(list(cursor)))
                .put("request_id", AccessFormat.absent(list(cursor)));
    }

    /** A request that was tried on several servers has several of each: {@code 0.100, 0.004}. */
    private static String list(Cursor cursor) {
        cursor.skipBlanks();
        String list = cursor.word();
        while (list.endsWith(",") && !cursor.atEnd()) {
            cursor.skipBlanks();
            list = list + " " + cursor.word();
        }
        return list;
    }

    /** {@code 0/1234} as {@code %T/%D}, {@code rt=0.005 urt="0.004"}, or one more time, that of the server behind. */
    private static void words(String first, Cursor cursor, Fields.Builder fields, Attributes attributes) {
        String word = first;
        for (int i = 0; i < MOST_PARTS && !(word.isEmpty() && cursor.atEnd()); i++) {
            int equals = word.indexOf('=');
            int slash = word.indexOf('/');
            if (equals > 0) {
                named(word.substring(0, equals), unquoted(word.substring(equals + 1)), fields, attributes);
            } else if (slash > 0 && WrittenNumber.of(word.substring(0, slash)) != null) {
                Double micros = WrittenNumber.of(word.substring(slash + 1));
                fields.durationMs(micros == null ? null : micros / 1_000);
            } else if (WrittenNumber.of(word) != null && word.indexOf('.') >= 0) {
                attributes.put("upstream_seconds", word);
            }
            cursor.skipBlanks();
            word = cursor.word();
        }
    }

    private static void named(String key, String value, Fields.Builder fields, Attributes attributes) {
        boolean requestTime = key.equals("rt") || key.equals("request_time");
        Double number = requestTime ? WrittenNumber.of(value) : null;
        if (number != null) {
            fields.durationMs(seconds(number));
        } else {
            attributes.put(key, AccessFormat.absent(value));
        }
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static @Nullable Double seconds(Double number) {
        // Through whole microseconds, so that 0.1 s are 100 ms and not a little more.
        return Math.round(number * 1_000_000) / 1_000.0;
    }
}
