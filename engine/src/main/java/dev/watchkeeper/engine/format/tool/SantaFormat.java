package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads Santa, which watches what a Mac runs: {@code [2026-01-02T15:04:05.123Z] I santad: action=EXEC|pid=1|user=anna}. */
public final class SantaFormat implements Format {

    private static final String SPEAKER = "santad: ";

    @Override
    public String name() {
        return "santa";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        Optional<Stamp> stamp = text.startsWith("[2") ? line.timeAt(1) : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        boolean bracket = cursor.take("] ");
        char letter = cursor.peek();
        cursor.moveTo(cursor.at() + 1);
        if (!bracket || "DIWE".indexOf(letter) < 0 || !cursor.take(" " + SPEAKER)) {
            return Optional.empty();
        }
        Level level =
                letter == 'E' ? Level.ERROR : letter == 'W' ? Level.WARN : letter == 'D' ? Level.DEBUG : Level.INFO;
        String message = cursor.rest();
        Fields.Builder fields = Fields.with().levelWord(String.valueOf(letter)).component("santad");
        Attributes attributes = new Attributes();
        for (String pair : message.split("\\|", 60)) {
            int equals = pair.indexOf('=');
            String key = equals > 0 ? pair.substring(0, equals) : "";
            String value = pair.substring(equals + 1);
            switch (key) {
                case "" -> {}
                case "pid" -> fields.pid(WrittenNumber.whole(value));
                case "user" -> fields.user(value);
                case "decision" ->
                    attributes.put(key, value).put("outcome", value.equals("ALLOW") ? "success" : "failure");
                default -> attributes.put(key, value);
            }
        }
        fields.attributes(attributes.text());
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, message, fields.build()));
    }
}
