package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.ClfTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the common and combined logs of Apache and Nginx, and a response time when one follows. */
public final class AccessFormat implements Format {

    /** Everybody who reads a skeleton or a class wants to know which lines these are. */
    public static final String NAME = "access";

    private static final int LONGEST_TIME = 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Cursor cursor = new Cursor(text, 0);
        cursor.skipWord();
        int clientEnd = cursor.at();
        cursor.take(' ');
        cursor.skipWord();
        cursor.take(' ');
        int userAt = cursor.at();
        // The time first: it is what nearly every other line has not, and nothing was cut out for it.
        Optional<Stamp> stamp = ClfTime.at(text, text.indexOf('[', userAt) + 1);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        String user = cursor.upTo('[');
        if (clientEnd == 0 || user == null || user.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(stamp.get().end());
        if (!cursor.take("] ")) {
            return Optional.empty();
        }
        String message = cursor.rest();
        String quoted = cursor.quoted();
        cursor.skipBlanks();
        long status = quoted == null ? -1 : cursor.number(3);
        if (quoted == null || status < 100 || !cursor.take(' ')) {
            return Optional.empty();
        }
        Request request = Request.of(quoted);
        long bytes = cursor.number(LONGEST_TIME - 2);
        cursor.take('-');
        cursor.skipBlanks();
        String referer = cursor.quoted();
        cursor.skipBlanks();
        String agent = cursor.quoted();
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .clientIp(text.substring(0, clientEnd))
                .user(absent(user.strip()))
                .method(request.method())
                .url(request.url())
                .endpoint(request.endpoint())
                .httpVersion(request.version())
                .status((int) status)
                .bytes(bytes < 0 ? null : bytes)
                .durationMs(durationMs(cursor.word()))
                .referer(absent(referer))
                .userAgent(absent(agent))
                .build();
        Level level = Level.ofStatus((int) status);
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level, message, fields));
    }

    private static @Nullable String absent(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("-") ? null : value;
    }

    /** Nginx writes seconds with a point ($request_time), Apache whole microseconds (%D). */
    private static @Nullable Double durationMs(String word) {
        Double number = WrittenNumber.of(word);
        if (number == null) {
            return null;
        }
        return word.indexOf('.') < 0 ? number / 1_000 : number * 1_000;
    }
}
