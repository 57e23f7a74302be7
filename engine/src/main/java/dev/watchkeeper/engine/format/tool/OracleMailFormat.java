package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.LeadingLevel;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of Oracle's mail server, one element a line: {@code <co ts="2026-01-02T15:04:05.12" ac="U"
 * tr="TCP|198.51.100.4|25|203.0.113.7|56591" ap="SMTP" mi="Bad password" us="anna" di="535 5.7.8 …"/>}.
 */
public final class OracleMailFormat implements Format {

    private static final int MOST_PAIRS = 60;

    /** Where the client's address stands in {@code TCP|our address|our port|its address|its port}. */
    private static final int CLIENT = 3;

    @Override
    public String name() {
        return "oracle-mail";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '<';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Cursor cursor = new Cursor(line.text(), 0);
        if (!cursor.take("<co ts=") && !cursor.take("<en ts=")) {
            return Optional.empty();
        }
        String written = cursor.quoted();
        Optional<Stamp> stamp = written == null ? Optional.empty() : IsoTime.at(written, 0, line.zone());
        Map<String, String> pairs = pairs(cursor);
        String what = message(pairs);
        if (stamp.isEmpty() || what == null) {
            return Optional.empty();
        }
        Fields fields = Fields.with()
                .component(pairs.get("ap"))
                .user(pairs.get("us"))
                .clientIp(client(pairs.get("tr")))
                .build();
        Level level = LeadingLevel.of(what, 0).orElse(Level.INFO);
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, what, fields));
    }

    private static Map<String, String> pairs(Cursor cursor) {
        Map<String, String> pairs = new LinkedHashMap<>();
        cursor.skipBlanks();
        while (!cursor.atEnd() && pairs.size() < MOST_PAIRS) {
            String key = cursor.upTo('=');
            String value = key == null ? null : cursor.quoted();
            if (key == null || value == null) {
                break;
            }
            pairs.putIfAbsent(key, value);
            cursor.skipBlanks();
        }
        return pairs;
    }

    /** What happened, and what the client was told. */
    private static @Nullable String message(Map<String, String> pairs) {
        String said = pairs.get("di");
        String what = pairs.getOrDefault("mi", pairs.get("ac"));
        return what == null || said == null ? what : what + ": " + said;
    }

    private static @Nullable String client(@Nullable String transport) {
        String[] parts = transport == null ? new String[0] : transport.split("\\|", -1);
        return parts.length > CLIENT && !parts[CLIENT].isEmpty() ? parts[CLIENT] : null;
    }
}
