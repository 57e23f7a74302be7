package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads what Exchange notes of IMAP and POP: {@code
 * 2026-01-02T15:04:05.123Z,00000000000000A7,2,10.0.0.9:143,192.0.2.7:40022,anna,12,31,31,authenticate,PLAIN,"R=…"}: session,
 * number, server, client, user, duration, sizes and command.
 */
public final class ExchangeFormat implements Format {

    private static final int SESSION = 16;
    private static final int COLUMNS = 8;

    @Override
    public String name() {
        return "exchange-mail";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == ',';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Stamp stamp = line.isoTime().orElse(null);
        if (stamp == null || !isSession(text, stamp.end())) {
            return Optional.empty();
        }
        String[] columns = new String[COLUMNS];
        int at = stamp.end() + SESSION + 2;
        for (int i = 0; i < COLUMNS; i++) {
            int comma = text.indexOf(',', at);
            if (comma < 0) {
                return Optional.empty();
            }
            columns[i] = text.substring(at, comma);
            at = comma + 1;
        }
        String server = Address.withoutPort(columns[1]);
        String client = Address.withoutPort(columns[2]);
        if (!Address.isIp(server) || !Address.isIp(client)) {
            return Optional.empty();
        }
        Attributes attributes = new Attributes();
        attributes.put("session", text.substring(stamp.end() + 1, stamp.end() + 1 + SESSION));
        attributes.put("server_ip", server);
        Fields fields = Fields.with()
                .component("exchange")
                .clientIp(client)
                .user(columns[3].isEmpty() ? null : columns[3])
                .attributes(attributes.text())
                .build();
        return Optional.of(new ParsedLine(
                name(),
                stamp.time(),
                false,
                Level.INFO,
                columns[COLUMNS - 1] + " " + unquoted(text.substring(at)),
                fields));
    }

    /** {@code PLAIN,"R=""NO"";ErrMsg=x",} without the marks of a table. */
    private static String unquoted(String rest) {
        String text = rest.strip();
        int open = text.indexOf('"');
        int close = text.lastIndexOf('"');
        return open < 0 || open == close
                ? text
                : text.substring(0, open).replace(',', ' ')
                        + text.substring(open + 1, close).replace("\"\"", "\"");
    }

    /** {@code ,00000000000000A7,} */
    private static boolean isSession(String text, int from) {
        int end = from + 1 + SESSION;
        if (text.length() <= end || text.charAt(from) != ',' || text.charAt(end) != ',') {
            return false;
        }
        for (int i = from + 1; i < end; i++) {
            if (!Format.isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
