package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.EpochTime;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Squid's native access log: {@code 1286536309.586   921 10.0.0.1 TCP_MISS/200 507 GET http://example.com/ anna
 * HIER_DIRECT/10.0.0.2 text/html}.
 */
public final class SquidFormat implements Format {

    private static final int SECONDS = 10;
    private static final int TIME = "1286536309.586".length();

    @Override
    public String name() {
        return "squid";
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
        if (text.length() < TIME + 10
                || !mayBegin(text.charAt(0))
                || text.charAt(SECONDS) != '.'
                || text.charAt(TIME) != ' ') {
            return Optional.empty();
        }
        Optional<Instant> time = EpochTime.of(text.substring(0, TIME));
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, TIME);
        Double took = WrittenNumber.of(next(cursor));
        int messageAt = cursor.at() + 1;
        String client = next(cursor);
        String result = next(cursor);
        int slash = result.indexOf('/');
        String written = slash < 1 ? "" : result.substring(slash + 1);
        // An aborted request has the status 000.
        Status status = Status.of(written);
        if (took == null || written.length() != 3) {
            return Optional.empty();
        }
        Long bytes = WrittenNumber.whole(next(cursor));
        String method = next(cursor);
        String url = next(cursor);
        String user = absent(next(cursor));
        String hierarchy = next(cursor);
        Fields.Builder fields = Fields.with()
                .clientIp(absent(client))
                .user(user)
                .status(status.code())
                .bytes(bytes)
                .durationMs(took)
                .attributes(new Attributes()
                        .put("cache", result.substring(0, slash))
                        .put("hierarchy", hierarchy)
                        .put("content_type", absent(next(cursor)))
                        .text());
        Request.of(absent(method), absent(url), null).into(fields);
        return Optional.of(
                new ParsedLine(name(), time.get(), false, status.level(), text.substring(messageAt), fields.build()));
    }

    private static String next(Cursor cursor) {
        cursor.skipBlanks();
        return cursor.word();
    }

    private static @Nullable String absent(String word) {
        return word.isEmpty() || word.equals("-") ? null : word;
    }
}
