package dev.watchkeeper.engine.format.proxy;

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
 * Reads the log of 3proxy: {@code 02-01-2026 15:04:05 +0000 PROXY.3128 00004 anna 203.0.113.7:28783 0.0.0.0:0 0 0 0 GET
 * http://example.net/}. The number behind the service tells how it ended.
 */
public final class ThreeProxyFormat implements Format {

    private static final int DATE = "02-01-2026 ".length();
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "3proxy";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean dated = text.length() > LONGEST
                && Format.isDigit(text.charAt(0))
                && text.charAt(2) == '-'
                && text.charAt(5) == '-'
                && text.charAt(DATE - 1) == ' ';
        if (!dated) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, DATE);
        String clock = cursor.word();
        cursor.skipBlanks();
        String zone = cursor.word();
        cursor.skipBlanks();
        String service = cursor.word();
        Optional<Stamp> stamp = service.indexOf('.') > 0 ? time(text, clock + zone, line) : Optional.empty();
        cursor.skipBlanks();
        int from = cursor.at();
        String end = cursor.word();
        Level level = level(end);
        if (stamp.isEmpty() || level == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String user = cursor.word();
        cursor.skipBlanks();
        String client = cursor.word();
        int port = client.lastIndexOf(':');
        Fields fields = Fields.with()
                .component(service)
                .errorCode(level == Level.INFO ? null : end)
                .user(user.equals("-") ? null : user)
                .clientIp(port < 0 ? null : client.substring(0, port))
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), false, level, what(level) + text.substring(from), fields));
    }

    private static Optional<Stamp> time(String text, String rest, RawLine line) {
        String iso = text.substring(6, 10) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2) + "T" + rest;
        return IsoTime.at(iso, 0, line.zone());
    }

    /** Zero is a success; its last two digits from 1 to 9 say that the client was not let in, others that it failed. */
    private static @Nullable Level level(String end) {
        Long code = end.length() == 5 ? WrittenNumber.whole(end) : null;
        if (code == null || code < 0) {
            return null;
        }
        return code == 0 ? Level.INFO : isRefusal(code) ? Level.WARN : Level.ERROR;
    }

    private static boolean isRefusal(long code) {
        return code % 100 >= 1 && code % 100 <= 9;
    }

    private static String what(Level level) {
        return switch (level) {
            case WARN -> "client refused: ";
            case ERROR, FATAL -> "request failed: ";
            case TRACE, DEBUG, INFO -> "";
        };
    }
}
