package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads HAProxy's lines of HTTP, {@code 10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 200
 * 2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html HTTP/1.1"}, of TCP, {@code … fnt bck/srv1 0/0/5007 212 -- …},
 * of errors, {@code … fnt/1: SSL handshake failure}, and those without any option, {@code Connect from 10.0.1.2:33312
 * to 10.0.3.31:8012 (www/HTTP)}.
 */
public final class HaproxyFormat implements Format {

    static final String NAME = "haproxy";

    private static final String CONNECT = "Connect from ";
    private static final int LONGEST_ADDRESS = 60;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.startsWith(CONNECT)) {
            return connect(line);
        }
        int blank = text.indexOf(' ', 0, Math.min(text.length(), LONGEST_ADDRESS));
        if (blank < 1 || !text.startsWith("[", blank + 1) || text.lastIndexOf(':', blank) < 0) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = ClfTime.at(text, blank + 2, line.zone());
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        String client = Address.withoutLastPort(text.substring(0, blank));
        Attributes attributes = new Attributes().put("client_port", Address.port(text.substring(0, blank)));
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        String message = cursor.rest();
        Fields.Builder fields = Fields.with().clientIp(client.equals("-") ? null : client);
        String frontend = cursor.word();
        if (frontend.endsWith(":")) {
            fields.attributes(attributes
                    .put("frontend", frontend.substring(0, frontend.length() - 1))
                    .text());
            return Optional.of(
                    new ParsedLine(name(), stamp.get().time(), false, Level.WARN, message, fields.build(), false));
        }
        Optional<Level> level = HaproxySession.read(cursor, frontend, fields, attributes);
        return level.map(found -> new ParsedLine(name(), stamp.get().time(), false, found, message, fields.build()));
    }

    private Optional<ParsedLine> connect(RawLine line) {
        Cursor cursor = new Cursor(line.text(), CONNECT.length());
        String from = cursor.word();
        if (!cursor.take(" to ") || !line.text().endsWith(")")) {
            return Optional.empty();
        }
        Fields fields = Fields.with()
                .clientIp(Address.withoutLastPort(from))
                .attributes(
                        new Attributes().put("client_port", Address.port(from)).text())
                .build();
        return Optional.of(new ParsedLine(name(), line.receivedAt(), true, Level.INFO, line.text(), fields));
    }
}
