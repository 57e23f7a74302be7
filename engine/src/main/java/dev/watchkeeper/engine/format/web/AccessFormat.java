package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the common and combined logs of Apache, Nginx, LiteSpeed, Caddy, Traefik and many others:
 * {@code 127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a HTTP/1.0" 200 2326 "http://example.com/" "Mozilla"}.
 */
public final class AccessFormat implements Format {

    private static final String NAME = "access";

    /** An older ingress controller writes an address in brackets before it comes to the time. */
    private static final int MOST_BRACKETS = 3;

    private static final int LONGEST_HEADER = 2_000;
    private static final int LONGEST_NUMBER = 18;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        int open = -1;
        Stamp stamp = null;
        // The time first: it is what nearly every other line has not, and nothing was cut out for it.
        for (int i = 0; i < MOST_BRACKETS && stamp == null; i++) {
            open = text.indexOf('[', open + 1, Math.min(text.length(), LONGEST_HEADER));
            if (open < 1) {
                return Optional.empty();
            }
            stamp = ClfTime.at(text, open + 1, line.zone()).orElse(null);
        }
        if (stamp == null || !text.startsWith("] \"", stamp.end())) {
            return Optional.empty();
        }
        int requestAt = stamp.end() + 3;
        int requestEnd = requestEnd(text, requestAt);
        AccessClient client = requestEnd < 0 ? null : AccessClient.read(text, open);
        if (client == null) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, requestEnd + 2);
        Status status = Status.of(cursor.number(3));
        cursor.take('-');
        cursor.skipBlanks();
        long bytes = cursor.number(LONGEST_NUMBER);
        cursor.take('-');
        cursor.skipBlanks();
        Fields.Builder fields = Fields.with()
                .clientIp(client.client())
                .user(client.user())
                .status(status.code())
                .bytes(bytes < 0 ? null : bytes);
        Request.of(text.substring(requestAt, requestEnd)).into(fields);
        if (client.virtualHost() != null || !cursor.atEnd()) {
            Attributes attributes = new Attributes().put("vhost", client.virtualHost());
            AccessTail.read(cursor, fields, attributes);
            fields.attributes(attributes.text());
        }
        return Optional.of(new ParsedLine(
                name(), stamp.time(), false, status.level(), text.substring(requestAt - 1), fields.build()));
    }

    /** A request may hold quotes that its server did not escape; behind the one that closes it stands a status. */
    private static int requestEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && isStatus(text, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStatus(String text, int from) {
        if (text.startsWith(" - ", from)) {
            return true;
        }
        int end = from + 4;
        return end <= text.length()
                && text.charAt(from) == ' '
                && text.charAt(from + 1) >= '1'
                && text.charAt(from + 1) <= '9'
                && isDigit(text.charAt(from + 2))
                && isDigit(text.charAt(from + 3))
                && (end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == '"');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static @Nullable String absent(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("-") ? null : value;
    }
}
