package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the default access log of Envoy, {@code [2016-04-15T20:17:00.310Z] "POST /a HTTP/2" 204 - 154 0 226 100
 * "10.0.35.28" "curl" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"}, and that of Istio, which
 * has a few fields more.
 */
public final class EnvoyFormat implements Format {

    private static final int LONGEST_NUMBER = 18;

    @Override
    public String name() {
        return "envoy";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < 30 || text.charAt(0) != '[' || text.charAt(11) != 'T') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.bracketedIsoTime();
        if (stamp.isEmpty() || !text.startsWith("] \"", stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        String request = cursor.quoted();
        cursor.skipBlanks();
        long number = cursor.number(3);
        cursor.skipBlanks();
        if (request == null || number < 0) {
            return Optional.empty();
        }
        Status status = Status.of(number);
        String flags = word(cursor);
        Attributes attributes = new Attributes();
        if (!digitHere(cursor)) {
            // Istio says why before it says how much.
            attributes.put("details", word(cursor));
            word(cursor);
            attributes.put("upstream_failure", word(cursor));
        }
        word(cursor);
        Long bytes = number(cursor);
        Long took = number(cursor);
        attributes.put("upstream_ms", word(cursor));
        String forwarded = word(cursor);
        String agent = word(cursor);
        attributes.put("request_id", word(cursor)).put("vhost", word(cursor)).put("upstream", word(cursor));
        attributes.put("upstream_cluster", word(cursor));
        word(cursor);
        word(cursor);
        String remote = word(cursor);
        Fields.Builder fields = Fields.with()
                .clientIp(
                        forwarded != null
                                ? Address.origin(forwarded)
                                : remote == null ? null : Address.withoutLastPort(remote))
                .status(status.code())
                .errorCode(flags)
                .bytes(bytes)
                .durationMs(took == null ? null : took.doubleValue())
                .userAgent(agent)
                .attributes(attributes.text());
        Request.of(request).into(fields);
        return Optional.of(new ParsedLine(
                name(),
                stamp.get().time(),
                false,
                status.level(Level.WARN),
                text.substring(stamp.get().end() + 2),
                fields.build()));
    }

    private static boolean digitHere(Cursor cursor) {
        return cursor.peek() >= '0' && cursor.peek() <= '9';
    }

    private static @Nullable Long number(Cursor cursor) {
        String word = word(cursor);
        return word == null || word.length() > LONGEST_NUMBER ? null : WrittenNumber.whole(word);
    }

    /** The next field, quoted or not; null when it is absent. */
    private static @Nullable String word(Cursor cursor) {
        String quoted = cursor.quoted();
        String word = quoted == null ? cursor.word() : quoted;
        cursor.skipBlanks();
        return word.isEmpty() || word.equals("-") ? null : word;
    }
}
