package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the access logs of Nginx Proxy Manager: {@code [10/Oct/2000:13:55:36 +0000] HIT 200 200 - GET https example.com
 * "/a" [Client 10.0.0.1] [Length 1543] [Gzip 2.45] [Sent-to 10.0.0.15] "Mozilla/5.0" "https://example.com/"}.
 */
public final class NginxProxyManagerFormat implements Format {

    private static final String CLIENT = " [Client ";
    private static final int MOST_WORDS = 8;

    @Override
    public String name() {
        return "nginx-proxy-manager";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = ClfTime.at(text, 1, line.zone());
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        int messageAt = stamp.get().end() + 2;
        Cursor cursor = new Cursor(text, messageAt);
        String[] words = new String[MOST_WORDS];
        int count = 0;
        while (count < MOST_WORDS && cursor.peek() > ' ' && cursor.peek() != '"') {
            words[count++] = cursor.word();
            cursor.skipBlanks();
        }
        String target = cursor.quoted();
        // The last five are always there: 200 - GET https example.com
        if (target == null || count < 5 || !words[count - 4].equals("-") || !cursor.take(CLIENT)) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.with().clientIp(cursor.upTo(']'));
        Attributes attributes = new Attributes()
                .put("vhost", words[count - 1])
                .put("cache", count > 6 ? AccessFormat.absent(words[0]) : null);
        Request.of(words[count - 3], target, null).into(fields);
        while (cursor.take(" [")) {
            inBrackets(cursor.upTo(']'), fields, attributes);
        }
        cursor.skipBlanks();
        fields.userAgent(AccessFormat.absent(cursor.quoted()));
        cursor.skipBlanks();
        fields.referer(AccessFormat.absent(cursor.quoted()));
        Status status = Status.of(words[count - 5]);
        fields.status(status.code()).attributes(attributes.text());
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), false, status.level(), text.substring(messageAt), fields.build()));
    }

    private static void inBrackets(@Nullable String pair, Fields.Builder fields, Attributes attributes) {
        int blank = pair == null ? -1 : pair.indexOf(' ');
        if (pair == null || blank < 0) {
            return;
        }
        String value = pair.substring(blank + 1);
        switch (pair.substring(0, blank)) {
            case "Length" -> fields.bytes(WrittenNumber.whole(value));
            case "Sent-to" -> attributes.put("upstream", AccessFormat.absent(value));
            default -> {}
        }
    }
}
