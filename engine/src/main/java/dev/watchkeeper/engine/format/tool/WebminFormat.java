package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.EpochTime;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads Webmin's log of actions: {@code 1767366245.4711.0 [02/Jan/2026 15:04:05] anna 5f2c 10.0.0.5 useradmin
 * save_user.cgi "modify" "user" "bob"}. Its id begins with the time.
 */
public final class WebminFormat implements Format {

    private static final int SECONDS = 10;
    private static final int LONGEST_NUMBER = 12;
    private static final int DATE = "02/Jan/2026 15:04:05".length();

    @Override
    public String name() {
        return "webmin";
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
        if (text.length() < SECONDS + DATE || !Format.isDigit(text.charAt(0)) || text.charAt(SECONDS) != '.') {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, SECONDS + 1);
        boolean numbered = cursor.number(LONGEST_NUMBER) >= 0
                && cursor.take('.')
                && cursor.number(LONGEST_NUMBER) >= 0
                && cursor.take(" [");
        Optional<Instant> time = numbered ? EpochTime.of(text.substring(0, SECONDS)) : Optional.empty();
        String date = time.isEmpty() ? null : cursor.upTo(']');
        if (date == null || date.length() != DATE || !cursor.take(' ')) {
            return Optional.empty();
        }
        String user = cursor.word();
        cursor.skipBlanks();
        cursor.word();
        cursor.skipBlanks();
        String client = cursor.word();
        cursor.skipBlanks();
        Fields fields = Fields.with()
                .component("webmin")
                .user(user.equals("-") ? null : user)
                .clientIp(client.equals("-") ? null : client)
                .build();
        return Optional.of(new ParsedLine(name(), time.get(), false, Level.INFO, cursor.rest(), fields));
    }
}
