package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads NATS: {@code [1] 2026/01/01 12:00:00.123456 [INF] 10.0.0.5:51234 - cid:3 - message}. */
public final class NatsFormat implements Format {

    @Override
    public String name() {
        return "nats";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        long pid = cursor.take('[') ? cursor.number(9) : -1;
        if (pid < 0 || !cursor.take("] ")) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = IsoTime.at(line.text(), cursor.at(), line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        String word = cursor.take(' ') ? cursor.enclosed('[', ']') : null;
        Level level = word == null ? null : level(word);
        if (level == null || word == null || !cursor.take(' ')) {
            return Optional.empty();
        }
        Client client = Client.take(cursor);
        Fields fields = Fields.with()
                .levelWord(word)
                .component("nats")
                .pid(pid)
                .clientIp(client == null ? null : client.address())
                .attributes(new Attributes()
                        .put("connection", client == null ? null : client.connection())
                        .text())
                .build();
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level, cursor.rest(), fields));
    }

    private static @Nullable Level level(String word) {
        return switch (word) {
            case "TRC" -> Level.TRACE;
            case "DBG" -> Level.DEBUG;
            case "INF" -> Level.INFO;
            case "WRN" -> Level.WARN;
            case "ERR" -> Level.ERROR;
            case "FTL" -> Level.FATAL;
            default -> null;
        };
    }

    /** Whose connection a line is about: {@code 10.0.0.5:51234 - cid:3 - }. */
    private record Client(String address, String connection) {

        static @Nullable Client take(Cursor cursor) {
            int start = cursor.at();
            String address = cursor.word();
            int colon = address.lastIndexOf(':');
            String connection = colon > 0 && cursor.take(" - ") ? cursor.word() : null;
            boolean kind = connection != null && connection.indexOf("id:") == 1;
            if (!kind || connection == null || !cursor.take(" - ")) {
                cursor.moveTo(start);
                return null;
            }
            String host = address.substring(0, colon);
            boolean bracketed = host.startsWith("[") && host.endsWith("]");
            return new Client(bracketed ? host.substring(1, host.length() - 1) : host, connection);
        }
    }
}
