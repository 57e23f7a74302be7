package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads CouchDB: {@code [notice] 2026-01-01T12:00:00.000000Z node@host <0.9.0> 5a1b2c3d4e shop.example 10.0.0.5 anna GET
 * /orders 200 ok 12}, or any message after the process.
 */
public final class CouchFormat implements Format {

    private static final int LONGEST_LEVEL = 10;

    @Override
    public String name() {
        return "couchdb";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        int close = text.startsWith("[") ? text.indexOf("] ") : -1;
        if (close < 4 || close > LONGEST_LEVEL || text.charAt(1) < 'a') {
            return Optional.empty();
        }
        String word = text.substring(1, close);
        Optional<Level> level = Level.of(word);
        Optional<Stamp> stamp = level.isEmpty() ? Optional.empty() : IsoTime.at(text, close + 2, line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        String node = cursor.word();
        cursor.skipBlanks();
        String process = cursor.enclosed('<', '>');
        if (process == null || node.indexOf('@') < 0) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String id = cursor.word();
        cursor.skipBlanks();
        String message = cursor.rest();
        Fields.Builder fields = Fields.with()
                .levelWord(word.equalsIgnoreCase(level.get().name()) ? null : word)
                .component("couchdb")
                .thread(process)
                .attributes(new Attributes()
                        .put("node", node)
                        .put("request_id", id.startsWith("-") ? null : id)
                        .text());
        takeRequest(fields, message);
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level.get(), message, fields.build()));
    }

    /** {@code shop.example 10.0.0.5 anna GET /orders 200 ok 12}: host, client, user, request, answer, milliseconds. */
    private static void takeRequest(Fields.Builder fields, String message) {
        String[] words = message.split(" ", 9);
        if (words.length != 8 || words[4].isEmpty() || words[4].charAt(0) != '/') {
            return;
        }
        Long status = WrittenNumber.whole(words[5]);
        if (status == null || status < 100 || status > 599) {
            return;
        }
        int question = words[4].indexOf('?');
        fields.clientIp(words[1])
                .user(user(words[2]))
                .method(words[3])
                .url(words[4])
                .endpoint(question < 0 ? words[4] : words[4].substring(0, question))
                .status(status.intValue())
                .durationMs(WrittenNumber.of(words[7]));
    }

    /** Who did not log in is {@code undefined}; it is kept as it is written, as PostgreSQL's {@code [unknown]} is. */
    private static @Nullable String user(String word) {
        return word.equals("null") || word.equals("-") ? null : word;
    }
}
