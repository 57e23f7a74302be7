package dev.watchkeeper.engine.format.database;

import org.jspecify.annotations.Nullable;

/** What {@code log_line_prefix} says of the session: {@code user@db} or {@code user=…,db=…,client=…}. */
record PostgresPrefix(
        @Nullable String user,
        @Nullable String database,
        @Nullable String client) {

    static PostgresPrefix of(String prefix) {
        String user = named(prefix, "user=");
        if (user != null) {
            return new PostgresPrefix(user, named(prefix, "db="), named(prefix, "client="));
        }
        String word = prefix.strip();
        int at = word.indexOf('@');
        if (at < 1 || at == word.length() - 1 || word.indexOf(' ') >= 0) {
            return new PostgresPrefix(null, null, null);
        }
        return new PostgresPrefix(word.substring(0, at), word.substring(at + 1), null);
    }

    private static @Nullable String named(String prefix, String key) {
        int start = prefix.indexOf(key);
        if (start < 0) {
            return null;
        }
        int from = start + key.length();
        int end = from;
        while (end < prefix.length() && ", ".indexOf(prefix.charAt(end)) < 0) {
            end++;
        }
        return end == from ? null : prefix.substring(from, end);
    }
}
