package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/** Reads ZooKeeper: {@code 2026-01-01 12:00:00,123 [myid:1] - INFO  [main:QuorumPeerConfig@103] - message}. */
public final class ZookeeperFormat implements Format {

    private static final int LONGEST_LINE_NUMBER = 6;

    @Override
    public String name() {
        return "zookeeper";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[' || next == '-';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(line.text(), stamp.get().end());
        cursor.take(' ');
        String id = cursor.looksAt("[myid:") ? cursor.enclosed('[', ']') : null;
        cursor.take(' ');
        if (!cursor.take("- ")) {
            return Optional.empty();
        }
        Optional<Level> level = Level.of(cursor.word());
        cursor.skipBlanks();
        String place = level.isEmpty() ? null : cursor.enclosed('[', ']');
        int at = place == null ? -1 : place.lastIndexOf('@');
        int colon = place == null || at < 0 ? -1 : place.lastIndexOf(':', at);
        if (level.isEmpty() || place == null || colon < 0 || !isLineNumber(place, at + 1) || !cursor.take(" - ")) {
            return Optional.empty();
        }
        String logger = place.substring(colon + 1, at);
        Fields fields = Fields.with()
                .component(logger)
                .logger(logger)
                .thread(place.substring(0, colon))
                .attributes(new Attributes()
                        .put("myid", id == null ? null : id.substring("myid:".length()))
                        .text())
                .build();
        return Optional.of(
                new ParsedLine(name(), stamp.get().time(), stamp.get().guessed(), level.get(), cursor.rest(), fields));
    }

    private static boolean isLineNumber(String place, int from) {
        Cursor cursor = new Cursor(place, from);
        return cursor.number(LONGEST_LINE_NUMBER) >= 0 && cursor.atEnd();
    }
}
