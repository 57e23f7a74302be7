package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.EpochTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Linux's audit log: {@code type=USER_AUTH msg=audit(1767366245.515:406): pid=4711 uid=0 acct="anna" res=failed}. */
public final class AuditFormat implements Format {

    private static final int LONGEST_NODE = 260;
    private static final String QUOTED = "msg='";

    @Override
    public String name() {
        return "auditd";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == 't' || first == 'n' || first == 'a';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean mayBe = text.startsWith("type=") || text.startsWith("node=") || text.startsWith("audit");
        return mayBe ? read(text) : Optional.empty();
    }

    private Optional<ParsedLine> read(String text) {
        Cursor cursor = new Cursor(text, 0);
        @Nullable String node = null;
        if (cursor.take("node=")) {
            node = cursor.word();
            cursor.skipBlanks();
            if (node.length() > LONGEST_NODE) {
                return Optional.empty();
            }
        }
        cursor.take("audit: ");
        String type = cursor.take("type=") ? cursor.word() : "";
        cursor.skipBlanks();
        boolean marked = cursor.take("msg=audit(") || !type.isEmpty() && cursor.take("audit(");
        String seconds = marked ? cursor.upTo(':') : null;
        String serial = seconds == null ? null : cursor.upTo(')');
        Optional<Instant> time = seconds == null ? Optional.empty() : EpochTime.of(seconds);
        if (type.isEmpty() || serial == null || time.isEmpty()) {
            return Optional.empty();
        }
        cursor.take(':');
        cursor.skipBlanks();
        AuditPairs pairs = AuditPairs.in(text, cursor.at());
        Fields.Builder fields = Fields.with().host(node);
        pairs.fill(fields, type, serial);
        return Optional.of(
                new ParsedLine(name(), time.get(), false, Level.INFO, unwrapped(cursor.rest()), fields.build()));
    }

    /** What a program told the audit stands in quotes, and is the event itself: {@code msg='op=login … res=failed'}. */
    private static String unwrapped(String message) {
        int open = message.indexOf(QUOTED);
        int close = open < 0 ? -1 : message.indexOf('\'', open + QUOTED.length());
        return close < 0
                ? message
                : message.substring(0, open)
                        + message.substring(open + QUOTED.length(), close)
                        + message.substring(close + 1);
    }
}
