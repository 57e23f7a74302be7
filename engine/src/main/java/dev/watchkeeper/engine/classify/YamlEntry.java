package dev.watchkeeper.engine.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One map of a YAML file. Each complaint names the entry by its id. */
record YamlEntry(Map<String, Object> members) {

    static YamlEntry of(Object read) {
        if (!(read instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an entry is a map, got " + read);
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        return new YamlEntry(members);
    }

    String id() {
        return String.valueOf(members.get("id"));
    }

    boolean has(String key) {
        return members.get(key) != null;
    }

    String text(String key) {
        Object value = members.get(key);
        if (value == null || value.toString().isBlank()) {
            throw complaint("needs " + key);
        }
        return value.toString().strip();
    }

    @Nullable
    Double number(String key) {
        return switch (members.get(key)) {
            case null -> null;
            case Number number -> number.doubleValue();
            default -> throw complaint("needs a number for " + key);
        };
    }

    List<String> texts(String key) {
        return switch (members.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw complaint("needs a list for " + key);
        };
    }

    YamlEntry entry(String key) {
        if (!(members.get(key) instanceof Map<?, ?> map)) {
            throw complaint("needs a map for " + key);
        }
        YamlEntry inner = of(map);
        inner.members.putIfAbsent("id", id());
        return inner;
    }

    /** A misspelt key must not pass for one that was left out. */
    void knows(Set<String> keys) {
        for (String key : members.keySet()) {
            if (!keys.contains(key)) {
                throw complaint("has an unknown key " + key);
            }
        }
    }

    IllegalArgumentException complaint(String what) {
        return new IllegalArgumentException("rule " + id() + " " + what);
    }
}
