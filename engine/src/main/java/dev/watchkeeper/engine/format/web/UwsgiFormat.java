package dev.watchkeeper.engine.format.web;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.time.AscTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads uWSGI's own request log: {@code [pid: 24|app: 0|req: 4/9] 10.0.0.1 () {44 vars in 1322 bytes} [Tue Jan  3
 * 05:01:31 2012] GET /a => generated 192 bytes in 21 msecs (HTTP/1.1 200) 4 headers in 188 bytes}.
 */
public final class UwsgiFormat implements Format {

    private static final String GENERATED = " => generated ";

    @Override
    public String name() {
        return "uwsgi";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("[pid: ")) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, "[pid: ".length());
        Long pid = WrittenNumber.whole(cursor.upTo('|'));
        cursor.upTo(']');
        cursor.skipBlanks();
        String client = cursor.word();
        cursor.skipBlanks();
        String user = cursor.enclosed('(', ')');
        cursor.skipBlanks();
        cursor.enclosed('{', '}');
        cursor.skipBlanks();
        Optional<Stamp> stamp = cursor.take('[') ? AscTime.at(text, cursor.at(), line.zone()) : Optional.empty();
        if (stamp.isEmpty() || !text.startsWith("] ", stamp.get().end())) {
            return Optional.empty();
        }
        int messageAt = stamp.get().end() + 2;
        // The last one: the target before it is the client's to choose.
        int generated = text.lastIndexOf(GENERATED);
        if (generated < messageAt) {
            return Optional.empty();
        }
        String request = text.substring(messageAt, generated);
        cursor.moveTo(generated + GENERATED.length());
        Long bytes = WrittenNumber.whole(cursor.word());
        Fields.Builder fields = Fields.with()
                .pid(pid)
                .clientIp(client)
                .user(AccessFormat.absent(user))
                .bytes(bytes);
        cursor.take(" bytes in ");
        String took = cursor.word();
        cursor.skipBlanks();
        fields.durationMs(millis(took, cursor.word()));
        cursor.skipBlanks();
        String answer = cursor.enclosed('(', ')');
        int blank = answer == null ? -1 : answer.indexOf(' ');
        Status status = answer == null ? Status.NONE : Status.of(answer.substring(blank + 1));
        Request.of(answer == null || blank < 0 ? request : request + " " + answer.substring(0, blank))
                .into(fields);
        fields.status(status.code());
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), false, status.level(), text.substring(messageAt), fields.build()));
    }

    private static @Nullable Double millis(String number, String unit) {
        Double value = WrittenNumber.of(number);
        return value == null || unit.equals("msecs") ? value : unit.equals("micros") ? value / 1_000 : null;
    }
}
