package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Attributes;
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
 * Reads the log of the Zoraxy proxy: {@code [2026-01-01 12:00:00.638136] [router:host-http] [origin:example.com]
 * [client: 10.0.0.1] [useragent: Mozilla/5.0] GET /login 304}, behind one more time where Go's own logger wrote it.
 */
public final class ZoraxyFormat implements Format {

    private static final String GO_TIME = "2026/01/01 12:00:00 ";
    private static final String ROUTER = "] [router:";

    @Override
    public String name() {
        return "zoraxy";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == '[';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        int open = text.startsWith("[") ? 0 : GO_TIME.length();
        boolean begins = !text.isEmpty() && mayBegin(text.charAt(0));
        if (!begins || text.length() < open + 30 || text.charAt(open) != '[' || text.charAt(open + 5) != '-') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = IsoTime.at(text, open + 1, line.zone());
        if (stamp.isEmpty() || !text.startsWith(ROUTER, stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + ROUTER.length());
        Attributes attributes = new Attributes().put("router", cursor.upTo(']'));
        Fields.Builder fields = Fields.with();
        if (cursor.take(" [origin:")) {
            attributes.put("vhost", cursor.upTo(']'));
        }
        if (cursor.take(" [client: ")) {
            fields.clientIp(cursor.upTo(']'));
        }
        if (cursor.take(" [useragent: ")) {
            fields.userAgent(cursor.upTo(']'));
        }
        cursor.skipBlanks();
        String message = cursor.rest();
        int blank = message.lastIndexOf(' ');
        Status status = blank < 0 ? Status.NONE : Status.of(message.substring(blank + 1));
        if (status.code() != null) {
            Request.of(message.substring(0, blank)).into(fields.status(status.code()));
        }
        fields.attributes(attributes.text());
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, status.level(), message, fields.build()));
    }
}
