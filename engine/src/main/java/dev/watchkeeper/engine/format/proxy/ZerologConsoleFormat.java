package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads the console lines of zerolog, which Traefik, cloudflared and others write: {@code 2024-05-29T09:05:00Z INF
 * github.com/traefik/traefik/v3/cmd/traefik/traefik.go:103 > Traefik version 3.0.0 built version=3.0.0}.
 */
public final class ZerologConsoleFormat implements Format {

    private static final int DAY = "2024-05-29".length();
    private static final int LEVEL = "INF".length();
    private static final int LONGEST_CALLER = 200;
    private static final String ARROW = " > ";

    @Override
    public String name() {
        return "zerolog";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next >= 'A' && next <= 'Z';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() <= DAY || text.charAt(DAY) != 'T') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.isoTime();
        int levelAt = stamp.map(found -> found.end() + 1).orElse(0);
        int messageAt = levelAt + LEVEL + 1;
        if (stamp.isEmpty()
                || messageAt > text.length()
                || text.charAt(levelAt - 1) != ' '
                || text.charAt(messageAt - 1) != ' ') {
            return Optional.empty();
        }
        String word = text.substring(levelAt, levelAt + LEVEL);
        Optional<Level> level = level(word);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        int arrow = text.indexOf(ARROW, messageAt, Math.min(text.length(), messageAt + LONGEST_CALLER));
        String caller = arrow < 0 ? "" : text.substring(messageAt, arrow);
        boolean called = caller.contains(".go:") && caller.indexOf(' ') < 0;
        Fields fields =
                Fields.with().levelWord(word).logger(called ? caller : null).build();
        String message = text.substring(called ? arrow + ARROW.length() : messageAt);
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level.get(), message, fields));
    }

    private static Optional<Level> level(String word) {
        return switch (word) {
            case "TRC" -> Optional.of(Level.TRACE);
            case "DBG" -> Optional.of(Level.DEBUG);
            case "INF" -> Optional.of(Level.INFO);
            case "WRN" -> Optional.of(Level.WARN);
            case "ERR" -> Optional.of(Level.ERROR);
            case "FTL", "PNC" -> Optional.of(Level.FATAL);
            default -> Optional.empty();
        };
    }
}
