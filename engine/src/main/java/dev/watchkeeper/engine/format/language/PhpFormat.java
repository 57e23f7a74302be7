package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PHP's error log: {@code [02-Jan-2026 15:04:05 UTC] PHP Fatal error:  message in /srv/shop.php on line 7}. */
public final class PhpFormat implements Format {

    private static final int LONGEST_KIND = 30;

    @Override
    public String name() {
        return "php";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[' || first == 'P';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean bracketed = text.startsWith("[") && text.startsWith("-", 3);
        if (!bracketed && !text.startsWith("PHP ")) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, 0);
        Instant time = line.receivedAt();
        boolean guessed = true;
        if (bracketed) {
            Optional<Stamp> stamp = line.timeAt(1);
            String inside = cursor.enclosed('[', ']');
            if (stamp.isEmpty() || inside == null) {
                return Optional.empty();
            }
            String zone = text.substring(stamp.get().end(), inside.length() + 1).strip();
            time = inZone(stamp.get().time(), zone, line.zone());
            guessed = stamp.get().guessed();
            cursor.skipBlanks();
        }
        if (!cursor.take("PHP ")) {
            return Optional.empty();
        }
        String kind = cursor.upTo(':');
        @Nullable Level level = kind == null || kind.length() > LONGEST_KIND ? null : level(kind);
        if (level == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        Fields fields = Fields.with().levelWord(kind).component("php").build();
        return Optional.of(new ParsedLine(name(), time, guessed, level, cursor.rest(), fields));
    }

    /** PHP names its zone by region: {@code Europe/Berlin}. */
    private static Instant inZone(Instant time, String region, ZoneId assumed) {
        if (region.indexOf('/') < 0) {
            return time;
        }
        try {
            return time.atZone(assumed).withZoneSameLocal(ZoneId.of(region)).toInstant();
        } catch (DateTimeException unknownRegion) {
            return time;
        }
    }

    private static @Nullable Level level(String kind) {
        return switch (kind) {
            case "Fatal error", "Parse error", "Core error", "Compile error" -> Level.FATAL;
            case "Recoverable fatal error", "Catchable fatal error" -> Level.ERROR;
            case "Warning", "Core warning", "Compile warning" -> Level.WARN;
            case "Notice", "Deprecated", "Strict Standards" -> Level.INFO;
            default -> null;
        };
    }
}
