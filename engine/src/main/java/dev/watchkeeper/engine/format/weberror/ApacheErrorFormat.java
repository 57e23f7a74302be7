package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.AscTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Apache's error log, of 2.4, {@code [Fri Sep 09 10:42:29.902022 2011] [core:error] [pid 35708:tid 4328636416]
 * [client 10.0.0.1:4711] AH00124: Request exceeded the limit}, and of 2.2, {@code [Fri Sep 09 10:42:29 2011] [error]
 * [client 10.0.0.1] File does not exist: /a}.
 */
public final class ApacheErrorFormat implements Format {

    private static final String PID = " [pid ";
    private static final String CLIENT = "[client ";
    private static final String REFERER = ", referer: ";
    private static final String GOT_ERROR = "Got error '";
    private static final int CODE = "AH00124".length();

    @Override
    public String name() {
        return "apache-error";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < 30 || text.charAt(0) != '[' || text.charAt(4) != ' ' || text.charAt(14) != ':') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = AscTime.at(text, 1, line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        String source = cursor.take("] [") ? cursor.upTo(']') : null;
        if (source == null) {
            return Optional.empty();
        }
        int colon = source.indexOf(':');
        String word = source.substring(colon + 1);
        Optional<Level> level = ErrorLevel.of(word);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with()
                .levelWord(level.get().name().equalsIgnoreCase(word) ? null : word)
                .component(colon > 0 ? source.substring(0, colon) : null);
        if (cursor.take(PID)) {
            process(cursor.upTo(']'), fields);
        }
        cursor.skipBlanks();
        // Only 2.4 names a module, and only 2.4 writes the client's port.
        Attributes attributes = new Attributes();
        client(cursor, colon >= 0, fields, attributes);
        String message = unquoted(cursor.rest());
        what(message, fields, attributes);
        fields.attributes(attributes.text());
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level.get(), message, fields.build()));
    }

    /** What a FastCGI program wrote to its standard error is the message, not a value in it: {@code AH01071: Got error 'PHP message: …'}. */
    private static String unquoted(String message) {
        int open = message.indexOf(GOT_ERROR, 0, Math.min(message.length(), CODE + 2 + GOT_ERROR.length()));
        int start = open + GOT_ERROR.length();
        int close = open < 0 ? -1 : message.lastIndexOf('\'');
        return close < start
                ? message
                : message.substring(0, start - 1) + message.substring(start, close) + message.substring(close + 1);
    }

    private static void process(@Nullable String ids, Fields.Builder fields) {
        int colon = ids == null ? -1 : ids.indexOf(":tid ");
        if (ids != null) {
            fields.pid(WrittenNumber.whole(colon < 0 ? ids : ids.substring(0, colon)));
            fields.thread(colon < 0 ? null : ids.substring(colon + ":tid ".length()));
        }
    }

    /** ModSecurity repeats the client; an error of the system, {@code (70008)Partial results: }, may precede it. */
    private static void client(Cursor cursor, boolean withPort, Fields.Builder fields, Attributes attributes) {
        String rest = cursor.rest();
        int start = rest.startsWith(CLIENT) ? 0 : rest.startsWith("(") ? rest.indexOf(": " + CLIENT) + 2 : -1;
        if (start < 0 || !rest.startsWith(CLIENT, start)) {
            start = rest.startsWith("mod_") ? rest.indexOf("): " + CLIENT) + 3 : -1;
        }
        int end = start < 0 || !rest.startsWith(CLIENT, start) ? -1 : rest.indexOf(']', start);
        if (end < 0) {
            return;
        }
        String client = rest.substring(start + CLIENT.length(), end);
        attributes.put("client_port", withPort ? Address.port(client) : null);
        fields.clientIp(withPort ? Address.withoutLastPort(client) : Address.withoutPort(client));
        while (cursor.looksAt(CLIENT) && cursor.upTo(']') != null) {
            cursor.skipBlanks();
        }
    }

    private static void what(String message, Fields.Builder fields, Attributes attributes) {
        int code = codeAt(message);
        String body = message;
        if (code >= 0) {
            fields.errorCode(message.substring(code, code + CODE));
            body = message.substring(code + CODE + 2);
        }
        fields.user(user(body));
        int referer = message.lastIndexOf(REFERER);
        fields.referer(referer < 0 ? null : message.substring(referer + REFERER.length()));
        if (ModSecurity.speaks(body)) {
            ModSecurity.read(body, attributes);
            Request.of(null, ModSecurity.uri(body), null).into(fields);
        }
    }

    /** At the start, or behind an error of the system and a client. */
    private static int codeAt(String message) {
        if (isCode(message, 0)) {
            return 0;
        }
        int behind = message.startsWith("(") ? message.indexOf("] AH") : -1;
        return behind >= 0 && isCode(message, behind + 2) ? behind + 2 : -1;
    }

    private static boolean isCode(String message, int from) {
        if (!message.startsWith("AH", from) || !message.startsWith(": ", from + CODE)) {
            return false;
        }
        for (int i = from + 2; i < from + CODE; i++) {
            if (message.charAt(i) < '0' || message.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code user anna not found: /}, {@code user anna: authentication failure for "/": Password Mismatch}. */
    private static @Nullable String user(String body) {
        if (!body.startsWith("user ")) {
            return null;
        }
        int notFound = body.indexOf(" not found");
        int colon = body.indexOf(": ");
        int end = notFound > 0 && (colon < 0 || notFound < colon) ? notFound : colon;
        return end <= "user ".length() ? null : body.substring("user ".length(), end);
    }
}
