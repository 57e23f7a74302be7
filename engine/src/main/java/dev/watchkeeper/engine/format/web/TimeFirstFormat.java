package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads access logs that begin with their time: Apache's request log of mod_ssl, {@code [10/Oct/2000:13:55:36 -0700]
 * 10.0.0.1 TLSv1.2 AES128-SHA "GET / HTTP/1.1" 45}, that of NPMplus, {@code [10/Oct/2000:13:55:36 -0700] example.com
 * 10.0.0.1 0.227 "GET / HTTP/2.0" 200 125 440 - Mozilla/5.0}, and Django's, whose request follows at once.
 */
public final class TimeFirstFormat implements Format {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_NUMBER = 18;

    @Override
    public String name() {
        return "time-first-access";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = ClfTime.at(text, 1, line.zone());
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        int messageAt = stamp.get().end() + 2;
        Cursor cursor = new Cursor(text, messageAt);
        Fields.Builder fields = Fields.with();
        Attributes attributes = new Attributes();
        header(cursor, fields, attributes);
        String request = cursor.quoted();
        cursor.skipBlanks();
        long first = cursor.number(LONGEST_NUMBER);
        cursor.skipBlanks();
        if (request == null || first < 0) {
            return Optional.empty();
        }
        long second = cursor.number(LONGEST_NUMBER);
        // The log of mod_ssl has no status.
        boolean noStatus = second < 0 && !cursor.take('-') || first < 100 || first > 999;
        Request.of(request).into(fields);
        cursor.skipBlanks();
        if (noStatus) {
            fields.bytes(first);
        } else {
            fields.status(Status.of(first).code()).bytes(second < 0 ? null : second);
            cursor.number(LONGEST_NUMBER);
            cursor.skipBlanks();
            agent(cursor, fields, attributes);
        }
        fields.attributes(attributes.text());
        Level level = noStatus ? Level.INFO : Status.of(first).level();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), false, level, text.substring(messageAt), fields.build()));
    }

    /** Who asked whom, how it was encrypted and how long it took, in any order: they look different. */
    private static void header(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        String host = null;
        String client = null;
        for (int i = 0; i < MOST_WORDS && cursor.peek() != '"'; i++) {
            String word = cursor.word();
            cursor.skipBlanks();
            Double number = WrittenNumber.of(word);
            if (Address.isIp(word)) {
                // A server may be asked for by its address: then that comes first and the client second.
                host = client == null ? host : client;
                client = word;
            } else if (number != null) {
                fields.durationMs(Math.round(number * 1_000_000) / 1_000.0);
            } else if (word.startsWith("TLSv") || word.startsWith("SSLv")) {
                attributes.put("tls", word);
            } else if (client == null) {
                host = word;
            }
        }
        fields.clientIp(client);
        attributes.put("vhost", AccessFormat.absent(host));
    }

    private static void agent(Cursor cursor, Fields.Builder fields, Attributes attributes) {
        if (cursor.peek() == '"') {
            AccessTail.read(cursor, fields, attributes);
        } else if (!cursor.atEnd()) {
            fields.referer(AccessFormat.absent(cursor.word()));
            cursor.skipBlanks();
            fields.userAgent(AccessFormat.absent(cursor.rest()));
        }
    }
}
