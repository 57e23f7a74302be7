package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Knows the head of a file in the extended log format: {@code #Fields: date time c-ip cs-method}, {@code #Version: 1.0}. */
public final class W3cHeaderFormat implements Format {

    private static final String DATE = "#Date: ";
    private static final List<String> DIRECTIVES =
            List.of("#Fields: ", "#Software: ", "#Version: ", DATE, "#Start-Date: ", "#End-Date: ", "#Remark: ");

    @Override
    public String name() {
        return "w3c-header";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '#';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith("#") || DIRECTIVES.stream().noneMatch(text::startsWith)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp =
                text.startsWith(DATE) ? IsoTime.at(text, DATE.length(), ZoneOffset.UTC) : Optional.empty();
        return Optional.of(new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.isEmpty(),
                Level.INFO,
                text,
                Fields.NONE));
    }
}
