package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.text.PlainFormat;
import dev.watchkeeper.engine.join.JoinRules;
import dev.watchkeeper.engine.redact.RedactSettings;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the lines of a path are read.
 *
 * @param format is asked before all others; a line that is not its own is read as any other
 * @param zone counts for times that name none; empty: the one that counts for all
 * @param encoding of the bytes; empty: UTF-8
 * @param leastLevel quieter lines are not kept, only counted
 * @param joining which lines start an event and which continue one
 * @param redact which secrets are taken out
 */
public record PathSettings(
        Optional<Format> format,
        Optional<ZoneId> zone,
        Optional<Charset> encoding,
        Optional<Level> leastLevel,
        JoinRules joining,
        RedactSettings redact) {

    /** Nothing is said about the path. */
    public static final PathSettings NONE = new PathSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            JoinRules.NONE,
            RedactSettings.STANDARD);

    /**
     * Whether the line is loud enough. One that no format knows and that does not say how loud it is may belong to one
     * that is, as the lines of a stack trace do: it is kept, for what is left out is gone.
     */
    public boolean keeps(ParsedLine line) {
        return leastLevel.isEmpty() || line.level().compareTo(leastLevel.get()) >= 0 || PlainFormat.saysNoLevel(line);
    }
}
