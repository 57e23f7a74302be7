package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Ruby's own logger, {@code E, [2026-01-02T15:04:05.123456 #4711] ERROR -- shop: message}, and what Rails says of
 * a request: {@code Started GET "/orders" for 192.0.2.7 at …}, {@code Completed 200 OK in 12ms}.
 */
public final class RubyFormat implements Format {

    private static final int LONGEST_TAG = 64;

    @Override
    public String name() {
        return "ruby";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.startsWith(", [", 1)) {
            return prefixed(line, text);
        }
        RailsRequest request = isRails(text) ? RailsRequest.in(text, 0) : null;
        if (request == null) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = request.timeAt() > 0 ? line.timeAt(request.timeAt()) : Optional.empty();
        Fields.Builder fields = Fields.with();
        request.fill(fields);
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.map(Stamp::guessed).orElse(true),
                request.status() == null ? Level.INFO : Level.ofStatus(request.status()),
                text,
                fields.build()));
    }

    private static boolean isRails(String text) {
        return text.startsWith("Started ") || text.startsWith("Completed ");
    }

    private Optional<ParsedLine> prefixed(RawLine line, String text) {
        Optional<Stamp> stamp = line.timeAt(4);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        cursor.take('#');
        long pid = cursor.number(10);
        boolean closed = cursor.take(']');
        cursor.skipBlanks();
        String word = cursor.word();
        Optional<Level> level = word.equals("ANY") ? Optional.of(Level.INFO) : Level.of(word);
        cursor.skipBlanks();
        if (!closed || level.isEmpty() || !cursor.take("-- ")) {
            return Optional.empty();
        }
        String program = cursor.upTo(':');
        cursor.skipBlanks();
        int messageAt = cursor.at();
        Fields.Builder fields = Fields.with()
                .levelWord(word.equals(level.get().name()) ? null : word)
                .component(program == null || program.isBlank() ? null : program.strip())
                .pid(pid < 0 ? null : (Long) pid);
        RailsRequest request = RailsRequest.in(text, afterTag(text, messageAt));
        if (request != null) {
            request.fill(fields);
        }
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), stamp.get().guessed(), level.get(), cursor.rest(), fields.build()));
    }

    /** Rails puts the id of the request in front of its messages. */
    private static int afterTag(String text, int from) {
        @Nullable String tag = new Cursor(text, from).enclosed('[', ']');
        boolean id = tag != null && tag.length() <= LONGEST_TAG && text.startsWith(" ", from + tag.length() + 2);
        return id && tag != null ? from + tag.length() + 3 : from;
    }
}
