package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.TookMillis;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads Elasticsearch, OpenSearch and Logstash: {@code [2026-01-01T12:00:00,123][INFO ][o.e.n.Node] [node-1] message}, their
 * slow and deprecation logs among them.
 */
public final class ElasticFormat implements Format {

    private static final String LOGSTASH = "logstash.";
    private static final int LONGEST_NODE = 80;
    private static final int LONGEST_LEVEL = 12;

    @Override
    public String name() {
        return "elasticsearch";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || text.charAt(0) != '[') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.bracketedIsoTime();
        if (stamp.isEmpty() || !text.startsWith("][", stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 1);
        String inside = cursor.enclosed('[', ']');
        String word = inside == null || inside.length() > LONGEST_LEVEL ? "" : inside.strip();
        Level level = level(word);
        String logger = level == null ? null : cursor.enclosed('[', ']');
        if (level == null || logger == null || logger.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(line(stamp.get(), level, word, logger.strip(), cursor));
    }

    private ParsedLine line(Stamp stamp, Level level, String word, String logger, Cursor cursor) {
        Attributes attributes = new Attributes().put("pipeline", cursor.enclosed('[', ']'));
        cursor.skipBlanks();
        boolean logstash = logger.startsWith(LOGSTASH) || logger.contains(".logstash");
        if (!logstash) {
            attributes.put("node", bracket(cursor));
            attributes.put("index", index(cursor));
        }
        String message = cursor.rest();
        Fields fields = Fields.with()
                .levelWord(word.equalsIgnoreCase(level.name()) ? null : word)
                .component(logger.substring(logger.lastIndexOf('.') + 1))
                .logger(logger)
                .durationMs(TookMillis.in(message))
                .attributes(attributes.text())
                .build();
        return new ParsedLine(name(), stamp.time(), stamp.guessed(), level, message, fields);
    }

    private static @Nullable Level level(String word) {
        return word.equals("DEPRECATION") ? Level.WARN : Level.of(word).orElse(null);
    }

    /** A name alone in brackets; null, and no step, when the message itself begins so. */
    private static @Nullable String bracket(Cursor cursor) {
        int start = cursor.at();
        String inside = cursor.enclosed('[', ']');
        boolean name = inside != null
                && !inside.isEmpty()
                && Character.isLetterOrDigit(inside.charAt(0))
                && inside.length() <= LONGEST_NODE
                && inside.indexOf(' ') < 0
                && inside.indexOf('[') < 0
                && cursor.peek() == ' ';
        if (!name) {
            cursor.moveTo(start);
            return null;
        }
        cursor.skipBlanks();
        return inside;
    }

    /** {@code [index/uuid]} or {@code [index][0]} before a message that is about one index. */
    private static @Nullable String index(Cursor cursor) {
        int start = cursor.at();
        String name = cursor.enclosed('[', ']');
        if (name == null || name.isEmpty() || name.indexOf(' ') >= 0) {
            cursor.moveTo(start);
            return null;
        }
        boolean withId = name.indexOf('/') > 0;
        String shard = cursor.enclosed('[', ']');
        boolean withShard = shard != null && WrittenNumber.whole(shard) != null;
        if (!withId && !withShard || cursor.peek() != ' ' && cursor.peek() != ',') {
            cursor.moveTo(start);
            return null;
        }
        cursor.take(',');
        cursor.skipBlanks();
        return name;
    }
}
