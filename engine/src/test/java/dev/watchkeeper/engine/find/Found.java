package dev.watchkeeper.engine.find;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What is found in a message, written in one short line. */
final class Found {

    private Found() {}

    static Fields in(String message, Fields given) {
        return FoundInText.completing(new ParsedLine("plain", Instant.EPOCH, true, Level.INFO, message, given))
                .fields();
    }

    /** The found fields as {@code name=value}, a blank between them; "nothing" when there are none. */
    static String in(String message) {
        Fields found = in(message, Fields.NONE);
        StringJoiner all = new StringJoiner(" ").setEmptyValue("nothing");
        add(all, "user", found.user());
        add(all, "client", found.clientIp());
        add(all, "ms", found.durationMs());
        add(all, "status", found.status());
        add(all, "code", found.errorCode());
        add(all, "sql", found.sqlState());
        add(all, "exception", found.exceptionType());
        add(all, "method", found.method());
        add(all, "url", found.url());
        add(all, "trace", found.traceId());
        add(all, "span", found.spanId());
        add(all, "pid", found.pid());
        return all.toString();
    }

    private static void add(StringJoiner all, String name, @Nullable Object value) {
        if (value != null) {
            all.add(name + "=" + value);
        }
    }
}
