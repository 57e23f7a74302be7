package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads the requests of servers built on Go's Gin: {@code [GIN] 2026/01/02 - 15:04:05 | 200 | 1.53ms | 10.0.0.5 | GET
 * "/orders"}, and of those that write an ISO time in front instead.
 */
public final class GinFormat implements Format {

    private static final String TAG = "[GIN] ";
    private static final int DATE = 10;
    private static final String BETWEEN = " - ";

    @Override
    public String name() {
        return "gin";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[' || Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '|';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Optional<Stamp> stamp = text.startsWith(TAG) ? taggedTime(line) : line.isoTime();
        return stamp.filter(time -> text.startsWith(" |", time.end())).flatMap(time -> request(time, text));
    }

    private static Optional<Stamp> taggedTime(RawLine line) {
        String text = line.text();
        int date = TAG.length() + DATE;
        if (!text.startsWith(BETWEEN, date)) {
            return Optional.empty();
        }
        int from = date + BETWEEN.length();
        int end = Math.min(text.length(), from + "15:04:05".length());
        String time = text.substring(TAG.length(), date) + " " + text.substring(from, end);
        return IsoTime.at(time, 0, line.zone())
                .filter(stamp -> stamp.end() == time.length())
                .map(stamp -> new Stamp(stamp.time(), end, stamp.guessed()));
    }

    private Optional<ParsedLine> request(Stamp stamp, String text) {
        Cursor cursor = new Cursor(text, stamp.end() + 2);
        cursor.skipBlanks();
        Status status = Status.of(cursor.number(3));
        cursor.skipBlanks();
        boolean timed = status.code() != null && cursor.take('|') && cursor.upTo('|') != null;
        String client = timed ? cursor.upTo('|') : null;
        if (client == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String message = cursor.rest();
        String method = cursor.word();
        cursor.skipBlanks();
        String target = cursor.quoted();
        if (target == null) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with().clientIp(client.strip()).status(status.code());
        Request.of(method, target, null).into(fields);
        return Optional.of(
                new ParsedLine(name(), stamp.time(), stamp.guessed(), status.level(), message, fields.build()));
    }
}
