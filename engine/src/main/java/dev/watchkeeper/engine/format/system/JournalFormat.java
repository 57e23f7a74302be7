package dev.watchkeeper.engine.format.system;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.daemon.DaemonMessage;
import dev.watchkeeper.engine.time.EpochTime;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries of systemd's journal, as {@code journalctl -o json} and {@code -o export} write them:
 * {@code {"__REALTIME_TIMESTAMP":"1767366245123456","PRIORITY":"3","MESSAGE":"…","SYSLOG_IDENTIFIER":"app","_PID":"7"}}.
 */
public final class JournalFormat implements Format {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            // Names come from anybody: interning them would fill a table of the whole process.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final String TIME = "__REALTIME_TIMESTAMP";

    @Override
    public String name() {
        return "journald";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '{' || first == '_';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean json =
                text.startsWith("{") && (text.contains('"' + TIME + '"') || text.contains("\"SYSLOG_IDENTIFIER\""));
        boolean export = text.startsWith("__CURSOR=") || text.startsWith(TIME + "=");
        if (!json && !export) {
            return Optional.empty();
        }
        Map<String, String> members = json ? fromJson(text) : fromExport(text);
        String message = members.remove("MESSAGE");
        return message == null ? Optional.empty() : Optional.of(parsed(line, members, message));
    }

    private ParsedLine parsed(RawLine line, Map<String, String> members, String message) {
        String stamp = members.remove(TIME);
        Optional<Instant> time = stamp == null ? Optional.empty() : EpochTime.of(stamp);
        String app = first(members, "SYSLOG_IDENTIFIER", "_COMM", "_SYSTEMD_UNIT");
        String priority = members.remove("PRIORITY");
        Long severity = WrittenNumber.whole(priority);
        Level level = severity == null || severity > 7 ? Level.INFO : Level.ofSyslog(severity.intValue());
        Fields.Builder fields = Fields.with()
                .component(app)
                .pid(WrittenNumber.whole(first(members, "_PID", "SYSLOG_PID")))
                .host(members.remove("_HOSTNAME"));
        Attributes attributes = new Attributes();
        if (app != null) {
            DaemonMessage.read(app, message, fields, attributes);
        }
        attributes.put("unit", first(members, "_SYSTEMD_UNIT", "UNIT"));
        members.forEach((key, value) -> {
            // Double underscores are addresses within the journal itself.
            if (!key.startsWith("__")) {
                attributes.put(key, value);
            }
        });
        fields.attributes(attributes.text());
        return new ParsedLine(name(), time.orElse(line.receivedAt()), time.isEmpty(), level, message, fields.build());
    }

    private static @Nullable String first(Map<String, String> members, String... keys) {
        for (String key : keys) {
            String value = members.remove(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Map<String, String> fromJson(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                    // What is no text stands as the numbers of its bytes.
                    parser.skipChildren();
                } else if (token != JsonToken.VALUE_NULL) {
                    members.putIfAbsent(name, parser.getText());
                }
            }
            return parser.nextToken() == null ? members : new LinkedHashMap<>();
        } catch (IOException noJson) {
            return new LinkedHashMap<>();
        }
    }

    private static Map<String, String> fromExport(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int equals = text.indexOf('=', at);
            if (equals > at && equals < end) {
                members.putIfAbsent(text.substring(at, equals), text.substring(equals + 1, end));
            }
            at = end + 1;
        }
        return members;
    }
}
