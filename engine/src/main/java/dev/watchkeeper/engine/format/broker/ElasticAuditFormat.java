package dev.watchkeeper.engine.format.broker;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.Outcome;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the audit log that Elasticsearch wrote before it wrote JSON: {@code [2026-01-01T12:00:00,123] [node-1] [rest]
 * [authentication_failed]	origin_address=[10.0.0.5], principal=[anna], uri=[/orders]}.
 */
public final class ElasticAuditFormat implements Format {

    @Override
    public String name() {
        return "elasticsearch-audit";
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
        if (stamp.isEmpty() || !text.startsWith("] [", stamp.get().end())) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end() + 2);
        int messageAt = cursor.at();
        String layer = cursor.enclosed('[', ']');
        String event = null;
        while (cursor.take(' ') && cursor.peek() == '[') {
            messageAt = event == null ? messageAt : text.lastIndexOf('[', cursor.at() - 1);
            layer = event == null ? layer : event;
            event = cursor.enclosed('[', ']');
            if (event == null) {
                return Optional.empty();
            }
        }
        cursor.skipBlanks();
        if (layer == null || event == null || !isLayer(layer) || !isPair(text, cursor.at())) {
            return Optional.empty();
        }
        return Optional.of(line(stamp.get(), layer, event, cursor));
    }

    private ParsedLine line(Stamp stamp, String layer, String event, Cursor cursor) {
        String details = cursor.rest();
        Fields.Builder fields = Fields.with().component("audit");
        String outcome = Outcome.of(event);
        Attributes attributes =
                new Attributes().put("layer", layer).put("event", event).put(Outcome.NAME, outcome);
        Cursor pairs = new Cursor(details, 0);
        String key = pairs.upTo('=');
        while (key != null && pairs.peek() == '[') {
            take(fields, attributes, key.strip(), pairs.enclosed('[', ']'));
            pairs.take(',');
            key = pairs.upTo('=');
        }
        return new ParsedLine(
                name(),
                stamp.time(),
                stamp.guessed(),
                Outcome.FAILURE.equals(outcome) ? Level.WARN : Level.INFO,
                "[" + layer + "] [" + event + "] " + details,
                fields.attributes(attributes.text()).build());
    }

    private static void take(Fields.Builder fields, Attributes attributes, String key, @Nullable String value) {
        switch (key) {
            case "origin_address" -> fields.clientIp(value);
            case "principal", "user", "username" -> fields.user(value);
            case "uri" -> fields.url(value).endpoint(withoutQuery(value));
            case "method", "request_method" -> fields.method(value);
            default -> attributes.put(key, value);
        }
    }

    private static @Nullable String withoutQuery(@Nullable String url) {
        int question = url == null ? -1 : url.indexOf('?');
        return url == null || question < 0 ? url : url.substring(0, question);
    }

    private static boolean isLayer(String word) {
        return switch (word) {
            case "rest", "transport", "ip_filter", "security_config_change" -> true;
            default -> false;
        };
    }

    private static boolean isPair(String text, int from) {
        int equals = text.indexOf("=[", from);
        int blank = text.indexOf(' ', from);
        return equals > from && (blank < 0 || equals < blank);
    }
}
