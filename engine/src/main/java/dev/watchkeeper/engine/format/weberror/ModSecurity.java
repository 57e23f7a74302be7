package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Attributes;
import org.jspecify.annotations.Nullable;

/** What ModSecurity adds to an error line: {@code ModSecurity: Warning. … [id "930110"] [msg "…"] [uri "/a"]}. */
final class ModSecurity {

    private ModSecurity() {}

    static boolean speaks(String message) {
        return message.startsWith("ModSecurity: ");
    }

    /** The rule comes before the data of the client, and what its text says of itself comes after it. */
    static void read(String message, Attributes attributes) {
        attributes
                .put("rule_id", value(message, message.indexOf("[id \"")))
                .put("rule_message", value(message, message.indexOf("[msg \"")))
                .put("rule_severity", value(message, message.indexOf("[severity \"")))
                .put("request_id", value(message, message.lastIndexOf("[unique_id \"")));
    }

    static @Nullable String uri(String message) {
        return value(message, message.lastIndexOf("[uri \""));
    }

    private static @Nullable String value(String message, int open) {
        int from = open < 0 ? -1 : message.indexOf('"', open) + 1;
        int end = from < 1 ? -1 : message.indexOf("\"]", from);
        return end < 0 ? null : message.substring(from, end);
    }
}
