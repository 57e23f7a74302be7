package dev.watchkeeper.engine.format.language;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import dev.watchkeeper.engine.time.YearlessTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads klog and glog, the formats of Kubernetes: {@code I0102 15:04:05.000000   12345 main.go:123] message}, or with the year. */
public final class KlogFormat implements Format {

    private static final int LONGEST_THREAD = 10;

    @Override
    public String name() {
        return "klog";
    }

    @Override
    public boolean mayBegin(char first) {
        return level(first) != null;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean digit = text.length() > 1 && text.charAt(1) >= '0' && text.charAt(1) <= '9';
        @Nullable Level level = digit ? level(text.charAt(0)) : null;
        if (level == null) {
            return Optional.empty();
        }
        Optional<Stamp> stamp =
                YearlessTime.digits(text, 1, line.receivedAt(), line.zone()).or(() -> line.timeAt(1));
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        cursor.skipBlanks();
        long thread = cursor.number(LONGEST_THREAD);
        cursor.skipBlanks();
        String place = cursor.upTo(']');
        int colon = place == null ? -1 : place.lastIndexOf(':');
        if (thread < 0 || place == null || colon < 1 || place.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        String file = place.substring(0, colon);
        int dot = file.lastIndexOf('.');
        Fields fields = Fields.with()
                .component(dot > 0 ? file.substring(0, dot) : file)
                .logger(file)
                .attributes(new Attributes()
                        .putJson("thread", Long.toString(thread))
                        .put("line", place.substring(colon + 1))
                        .text())
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level, cursor.rest(), fields));
    }

    private static @Nullable Level level(char letter) {
        return switch (letter) {
            case 'I' -> Level.INFO;
            case 'W' -> Level.WARN;
            case 'E' -> Level.ERROR;
            case 'F' -> Level.FATAL;
            default -> null;
        };
    }
}
