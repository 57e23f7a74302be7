package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import java.util.Optional;

/**
 * Reads what Logback, Log4j, java.util.logging's successors and their imitators write: a time, then level, thread,
 * logger and component in any usual order, then the message.
 */
public final class LogbackFormat implements Format {

    @Override
    public String name() {
        return "logback";
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean bracketed = !text.isEmpty() && text.charAt(0) == '[';
        Optional<Stamp> stamp = time(line, bracketed ? 1 : 0);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        int end = stamp.get().end();
        if (bracketed) {
            if (end >= text.length() || text.charAt(end) != ']') {
                return Optional.empty();
            }
            end++;
        }
        LogbackHeader header = LogbackHeader.read(text, end);
        Level level = header.level();
        if (level == null) {
            return Optional.empty();
        }
        return Optional.of(new ParsedLine(
                name(), stamp.get().time(), stamp.get().guessed(), level, header.message(bracketed), header.fields()));
    }

    private static Optional<Stamp> time(RawLine line, int from) {
        Optional<Stamp> iso = from == 0 ? line.isoTime() : IsoTime.at(line.text(), from, line.zone());
        return iso.isPresent() ? iso : YearlessTime.timeOfDay(line.text(), from, line.receivedAt(), line.zone());
    }
}
