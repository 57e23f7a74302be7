package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What HAProxy says of a session that ended: where it went, how long each step took, how and with what it ended. */
final class HaproxySession {

    /** Own fields may stand between server and timers. */
    private static final int MOST_OWN_FIELDS = 5;

    private static final int TIMERS_OF_TCP = 3;
    private static final int TIMERS_OF_HTTP = 5;

    private HaproxySession() {}

    /** Empty when it is none. */
    static Optional<Level> read(Cursor cursor, String frontend, Fields.Builder fields, Attributes attributes) {
        String server = next(cursor);
        String timers = next(cursor);
        for (int i = 0; i < MOST_OWN_FIELDS && timers(timers) == 0; i++) {
            timers = next(cursor);
        }
        int count = timers(timers);
        int slash = server.indexOf('/');
        if (slash < 0 || count != TIMERS_OF_TCP && count != TIMERS_OF_HTTP) {
            return Optional.empty();
        }
        attributes
                .put("frontend", frontend)
                .put("backend", server.substring(0, slash))
                .put("server", server.substring(slash + 1))
                .put("timers", timers);
        fields.durationMs(total(timers));
        Status status = count == TIMERS_OF_HTTP ? Status.of(next(cursor)) : Status.NONE;
        fields.bytes(WrittenNumber.whole(positive(next(cursor))));
        String end = next(cursor);
        if (count == TIMERS_OF_HTTP) {
            // Two captured cookies come first.
            next(cursor);
            end = next(cursor);
        }
        fields.attributes(attributes.put("termination_state", end).text());
        if (count == TIMERS_OF_TCP) {
            return Optional.of(end.startsWith("-") ? Level.INFO : Level.WARN);
        }
        fields.status(status.code());
        request(cursor).into(fields);
        return Optional.of(status.level(Level.WARN));
    }

    /** HAProxy writes a quote that a client sent as {@code #22}, so the first one is its own. */
    private static Request request(Cursor cursor) {
        String rest = cursor.rest();
        int open = rest.indexOf(" \"");
        int close = open < 0 ? -1 : rest.indexOf('"', open + 2);
        return open < 0 ? Request.NONE : Request.of(rest.substring(open + 2, close < 0 ? rest.length() : close));
    }

    /** How many numbers between slashes a word holds; none when it holds anything else. */
    private static int timers(String word) {
        int count = 1;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            count += c == '/' ? 1 : 0;
            if (c != '/' && c != '-' && c != '+' && (c < '0' || c > '9')) {
                return 0;
            }
        }
        return count < TIMERS_OF_TCP ? 0 : count;
    }

    private static @Nullable Double total(String timers) {
        return WrittenNumber.of(positive(timers.substring(timers.lastIndexOf('/') + 1)));
    }

    /** {@code option logasap} marks what was still growing. */
    private static String positive(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    private static String next(Cursor cursor) {
        cursor.skipBlanks();
        return cursor.word();
    }
}
