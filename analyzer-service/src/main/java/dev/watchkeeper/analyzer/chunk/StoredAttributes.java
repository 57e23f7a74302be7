package dev.watchkeeper.analyzer.chunk;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import org.jspecify.annotations.Nullable;

/** What a line says and no column holds, as one JSON object: the fields without a column, then the attributes. */
final class StoredAttributes {

    private StoredAttributes() {}

    static @Nullable String of(Fields fields) {
        String more = fields.attributes();
        if (!hasFieldWithoutColumn(fields)) {
            return more;
        }
        Long pid = fields.pid();
        Attributes attributes = new Attributes();
        if (pid != null) {
            attributes.putJson("pid", pid.toString());
        }
        String own = attributes
                .put("level_word", fields.levelWord())
                .put("url", fields.url())
                .put("http_version", fields.httpVersion())
                .put("referer", fields.referer())
                .put("user_agent", fields.userAgent())
                .put("sql_state", fields.sqlState())
                .put("exception_type", fields.exceptionType())
                .put("span_id", fields.spanId())
                .text();
        if (own == null || more == null) {
            return own == null ? more : own;
        }
        return own.substring(0, own.length() - 1) + "," + more.substring(1);
    }

    private static boolean hasFieldWithoutColumn(Fields fields) {
        return fields.pid() != null
                || fields.levelWord() != null
                || fields.url() != null
                || fields.httpVersion() != null
                || fields.referer() != null
                || fields.userAgent() != null
                || fields.sqlState() != null
                || fields.exceptionType() != null
                || fields.spanId() != null;
    }
}
