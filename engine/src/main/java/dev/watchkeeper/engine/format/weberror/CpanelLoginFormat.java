package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads cPanel's log of logins: {@code [2026-01-01 12:00:00 +0100] info [cpaneld] 10.0.0.1 - anna "POST /login/ HTTP/1.1"
 * FAILED LOGIN cpaneld: access denied}.
 */
public final class CpanelLoginFormat implements Format {

    @Override
    public String name() {
        return "cpanel-login";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < 40 || text.charAt(0) != '[' || text.charAt(5) != '-' || text.charAt(20) != ' ') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.bracketedIsoTime();
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        Optional<Level> level = Level.of(cursor.word());
        String service = cursor.take(" [") ? cursor.upTo(']') : null;
        cursor.skipBlanks();
        String client = cursor.word();
        if (level.isEmpty() || service == null || !Address.isIp(client) || !cursor.take(" - ")) {
            return Optional.empty();
        }
        String user = cursor.upTo('"');
        int end = user == null ? -1 : text.indexOf("\" ", cursor.at());
        if (user == null || end < 0) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with()
                .component(service)
                .clientIp(client)
                .user(user.isBlank() || user.strip().equals("-") ? null : user.strip());
        Request.of(text.substring(cursor.at(), end)).into(fields);
        String message = text.substring(end + 2);
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level.get(), message, fields.build()));
    }
}
