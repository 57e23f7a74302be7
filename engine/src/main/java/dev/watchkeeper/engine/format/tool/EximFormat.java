package dev.watchkeeper.engine.format.tool;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.daemon.DaemonMessage;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads Exim's own log: {@code 2026-01-02 15:04:05 1j1Z2g-00Faoy-Uh <= anna@example.org H=host [192.0.2.7] P=esmtps}. */
public final class EximFormat implements Format {

    private static final int UP_TO_SECONDS = "2026-01-02 15:04:05".length();
    private static final int FARTHEST = 400;

    @Override
    public String name() {
        return "exim";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean mayBe = text.startsWith("-", 4) && text.startsWith(" ", 10) && text.startsWith(" ", UP_TO_SECONDS);
        Optional<Stamp> stamp = mayBe ? line.isoTime() : Optional.empty();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        String pid = cursor.enclosed('[', ']');
        cursor.skipBlanks();
        int messageAt = cursor.at();
        boolean mail = isMessageId(text, messageAt);
        if (!mail && !speaksOfPeer(text, messageAt)) {
            return Optional.empty();
        }
        Attributes attributes = new Attributes();
        if (mail) {
            attributes.put("queue_id", cursor.word());
            cursor.skipBlanks();
            messageAt = cursor.at();
        }
        String message = text.substring(messageAt);
        Fields.Builder fields = Fields.with().component("exim").pid(WrittenNumber.whole(pid));
        DaemonMessage.read("exim", message, fields, attributes);
        fields.attributes(attributes.text());
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), Level.INFO, message, fields.build()));
    }

    /** Six letters or digits, six or eleven, two or four, with dashes between them. */
    private static boolean isMessageId(String text, int from) {
        int second = from + 7;
        boolean old =
                text.startsWith("-", from + 6) && text.startsWith("-", second + 6) && text.startsWith(" ", from + 16);
        boolean late =
                text.startsWith("-", from + 6) && text.startsWith("-", second + 11) && text.startsWith(" ", from + 23);
        int end = old ? from + 16 : late ? from + 23 : from;
        for (int i = from; i < end; i++) {
            if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return end > from;
    }

    private static boolean speaksOfPeer(String text, int from) {
        if (text.startsWith("H=", from)) {
            return true;
        }
        int at = text.indexOf(" authenticator failed for ", from);
        return at > 0 && at < FARTHEST;
    }
}
