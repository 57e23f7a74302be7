package dev.watchkeeper.engine.format.host;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads CUPS' page log: {@code printer anna 401 [02/Jan/2026:15:04:05 +0000] 1 3 billing 192.0.2.7}. */
public final class PageFormat implements Format {

    private static final int LONGEST_HEAD = 200;

    @Override
    public String name() {
        return "page-log";
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        int open = Character.isLetterOrDigit(first) ? text.indexOf(" [") : -1;
        boolean clf =
                open > 4 && open < LONGEST_HEAD && text.startsWith("/", open + 4) && text.startsWith("] ", open + 28);
        if (!clf || !Character.isDigit(text.charAt(open - 1))) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.timeAt(open + 2);
        String[] head = text.substring(0, open).split(" ", 4);
        if (stamp.isEmpty() || head.length != 3) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        boolean counted = cursor.number(9) >= 0 || cursor.take("total");
        if (!counted || !cursor.take(' ') || cursor.number(9) < 0) {
            return Optional.empty();
        }
        cursor.take(' ');
        cursor.skipWord();
        cursor.take(' ');
        String client = cursor.word();
        boolean address = client.indexOf('.') > 0 || client.indexOf(':') > 0;
        Fields fields = Fields.with()
                .component(head[0])
                .user(head[1])
                .clientIp(address ? client : null)
                .attributes(new Attributes().put("job", head[2]).text())
                .build();
        return Optional.of(new ParsedLine(
                name(),
                stamp.get().time(),
                stamp.get().guessed(),
                Level.INFO,
                text.substring(stamp.get().end() + 2),
                fields));
    }
}
