package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Nginx's error log: {@code 2026/01/01 12:00:00 [error] 31#31: *46 open() "/a" failed (2: No such file or
 * directory), client: 10.0.0.1, server: localhost, request: "GET /a HTTP/1.1", host: "localhost"}, and what Nginx says
 * before it has a log, {@code nginx: [emerg] host not found}.
 */
public final class NginxErrorFormat implements Format {

    private static final String FASTCGI = "FastCGI sent in stderr: \"";
    private static final String BEFORE_THE_LOG = "nginx: [";

    /** {@code client 10.0.0.1:53044 connected to 0.0.0.0:25}: so begin the sessions of mail and streams. */
    private static final String CLIENT = "client ";

    private static final int LONGEST_ID = 18;

    @Override
    public String name() {
        return "nginx-error";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == 'n';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.startsWith(BEFORE_THE_LOG)) {
            return withoutTime(line);
        }
        if (text.length() < 21 || text.charAt(4) != '/' || text.charAt(20) != '[') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        String word = cursor.take(" [") ? cursor.upTo(']') : null;
        Optional<Level> level = word == null ? Optional.empty() : ErrorLevel.of(word);
        cursor.skipBlanks();
        long pid = cursor.number(LONGEST_ID);
        boolean threaded = cursor.take('#');
        long thread = cursor.number(LONGEST_ID);
        if (word == null || level.isEmpty() || pid < 0 || !threaded || thread < 0 || !cursor.take(": ")) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with().pid(pid).thread(Long.toString(thread));
        Attributes attributes = new Attributes();
        if (cursor.take('*')) {
            long connection = cursor.number(LONGEST_ID);
            attributes.putJson("connection", Long.toString(connection));
            cursor.skipBlanks();
        }
        return Optional.of(line(stamp.get().time(), false, word, level.get(), cursor.rest(), fields, attributes));
    }

    private Optional<ParsedLine> withoutTime(RawLine line) {
        Cursor cursor = new Cursor(line.text(), BEFORE_THE_LOG.length());
        String word = cursor.upTo(']');
        Optional<Level> level = word == null ? Optional.empty() : ErrorLevel.of(word);
        if (word == null || level.isEmpty()) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        return Optional.of(
                line(line.receivedAt(), true, word, level.get(), cursor.rest(), Fields.with(), new Attributes()));
    }

    private ParsedLine line(
            Instant time,
            boolean guessed,
            String word,
            Level level,
            String message,
            Fields.Builder fields,
            Attributes attributes) {
        fields.levelWord(level.name().equalsIgnoreCase(word) ? null : word).user(user(message));
        String body = message;
        if (message.startsWith("[client ")) {
            int end = message.indexOf("] ");
            body = end < 0 ? message : message.substring(end + 2);
        }
        body = unquoted(body);
        if (ModSecurity.speaks(body)) {
            ModSecurity.read(body, attributes);
            Request.of(null, ModSecurity.uri(body), null).into(fields);
        }
        if (message.startsWith(CLIENT)) {
            String client = new Cursor(message, CLIENT.length()).word();
            fields.clientIp(Address.withoutLastPort(client));
            attributes.put("client_port", Address.port(client));
        }
        NginxContext.read(message, fields, attributes);
        fields.attributes(attributes.text());
        return new ParsedLine(name(), time, guessed, level, body, fields.build());
    }

    /** What a FastCGI program wrote to its standard error is the message, not a value in it. */
    private static String unquoted(String message) {
        int start = message.startsWith(FASTCGI) ? FASTCGI.length() : -1;
        int close = start < 0 ? -1 : message.indexOf("\" while ", start);
        return close < 0
                ? message
                : message.substring(0, start - 1) + message.substring(start, close) + message.substring(close + 1);
    }

    /** {@code user "anna": password mismatch}, {@code user "anna" was not found in "…"}. */
    private static @Nullable String user(String message) {
        return message.startsWith("user \"") ? new Cursor(message, "user ".length()).quoted() : null;
    }
}
