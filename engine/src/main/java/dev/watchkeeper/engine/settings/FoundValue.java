package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.NamedFields;
import dev.watchkeeper.engine.format.ParsedLine;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of a line by its written name, for the examples of user formats. */
final class FoundValue {

    private FoundValue() {}

    static Optional<String> of(ParsedLine line, String name) {
        Object value = value(line, name);
        if (value instanceof Double number) {
            return Optional.of(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static @Nullable Object value(ParsedLine line, String name) {
        return switch (name) {
            case "timestamp" -> line.timeGuessed() ? null : line.time();
            case "level" -> line.level();
            case "message" -> line.message();
            case "component" -> line.fields().component();
            default -> {
                Object named = NamedFields.of(line.fields()).get(name);
                yield named == null ? attribute(line.fields().attributes(), name) : named;
            }
        };
    }

    /** Attributes of user formats are texts: {@code "name":"value"}. */
    private static @Nullable String attribute(@Nullable String attributes, String name) {
        String key = "\"" + name + "\":\"";
        int start = attributes == null ? -1 : attributes.indexOf(key);
        if (attributes == null || start < 0) {
            return null;
        }
        int from = start + key.length();
        int end = attributes.indexOf('"', from);
        return end < 0 ? null : attributes.substring(from, end);
    }
}
