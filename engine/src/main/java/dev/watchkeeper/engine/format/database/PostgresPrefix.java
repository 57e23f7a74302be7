package dev.watchkeeper.engine.format.database;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.shape.Address;
import org.jspecify.annotations.Nullable;

/**
 * What {@code log_line_prefix} says of the session, in whatever order it does: {@code [123] user@db},
 * {@code [123]: [4-1] user=…,db=…,app=…,client=…}, {@code 10.0.0.1(5432):user@db:[123]:}.
 */
final class PostgresPrefix {

    private static final String LOCAL = "[local]";
    private static final String DELIMITERS = " ,:;|<>\t/()";

    /** An unnamed application may have a few words; more of them are prose. */
    private static final int MOST_STRANGE_WORDS = 5;

    private final String text;
    private final Cursor cursor;
    private int strangeWords;
    private @Nullable String user;
    private @Nullable String database;
    private @Nullable String application;
    private @Nullable String client;
    private @Nullable String sqlState;
    private @Nullable Long pid;
    private boolean named;

    private PostgresPrefix(String text) {
        this.text = text;
        this.cursor = new Cursor(text, 0);
    }

    static PostgresPrefix of(String text) {
        PostgresPrefix prefix = new PostgresPrefix(text);
        while (!prefix.cursor.atEnd()) {
            prefix.readPart();
        }
        return prefix;
    }

    @Nullable
    String user() {
        return user;
    }

    @Nullable
    String database() {
        return database;
    }

    @Nullable
    String application() {
        return application;
    }

    /** The address; null for a session through the local socket. */
    @Nullable
    String client() {
        return LOCAL.equals(client) ? null : client;
    }

    @Nullable
    String sqlState() {
        return sqlState;
    }

    @Nullable
    Long pid() {
        return pid;
    }

    boolean hasStrangeWords() {
        return strangeWords > 0;
    }

    boolean isProse() {
        return strangeWords > MOST_STRANGE_WORDS;
    }

    boolean namesSession() {
        return named || user != null;
    }

    private void readPart() {
        if (cursor.enclosed('(', ')') != null) {
            // The port behind an address.
            return;
        }
        if (DELIMITERS.indexOf(cursor.peek()) >= 0) {
            cursor.moveTo(cursor.at() + 1);
            return;
        }
        int start = cursor.at();
        String inside = cursor.enclosed('[', ']');
        boolean partOfName = inside != null && (cursor.peek() == '@' || cursor.peek() == '(');
        if (inside != null && !partOfName) {
            takeBracket(inside);
            return;
        }
        cursor.moveTo(start);
        int end = wordEnd(start);
        int equals = text.indexOf('=', start);
        if (equals > start && equals < end) {
            takeNamed(text.substring(start, equals), equals + 1);
            return;
        }
        cursor.moveTo(Math.max(end, start + 1));
        takeWord(text.substring(start, cursor.at()));
    }

    /** Colons part the words, except those within an address of the sixth version. */
    private int wordEnd(int start) {
        int end = start;
        int colons = 0;
        boolean address = true;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' && address && colons < 8 && i > start) {
                colons++;
            } else if (DELIMITERS.indexOf(c) >= 0 && c != ':' || c == ':' && !address) {
                return colons >= 2 ? i : end == start ? i : end;
            }
            address &= Character.digit(c, 16) >= 0 || c == ':' || c == '.';
            end = colons == 0 ? i + 1 : end;
        }
        return colons >= 2 && address ? text.length() : end;
    }

    private void takeBracket(String inside) {
        Long number = WrittenNumber.whole(inside);
        if (number != null && inside.indexOf('.') < 0) {
            // The first number is the process, a second one counts its lines.
            pid = pid == null ? number : pid;
        } else if (inside.equals("local")) {
            client = LOCAL;
        } else {
            takeNumbers(inside);
        }
    }

    /** {@code [1234-3]} is a process and its line; behind {@code [1234]} the number of a line has a dash too. */
    private void takeNumbers(String inside) {
        int dash = inside.indexOf('-');
        Long first = dash < 1 ? null : WrittenNumber.whole(inside.substring(0, dash));
        if (first == null) {
            takeWord(inside);
        } else {
            pid = pid == null ? first : pid;
        }
    }

    private void takeWord(String word) {
        if (word.isEmpty()) {
            return;
        }
        int at = word.lastIndexOf('@');
        if (at >= 0) {
            takeUserAtDatabase(word, at);
        } else if (SqlState.isOne(word) && (pid != null || !isNumber(word) || word.equals("00000"))) {
            sqlState = sqlState == null ? word : sqlState;
        } else if (isNumber(word)) {
            pid = pid == null ? WrittenNumber.whole(word) : pid;
        } else if (Address.isIp(word)) {
            client = client == null ? word : client;
        } else if (word.equals(LOCAL)) {
            client = LOCAL;
        } else if (Character.digit(word.charAt(0), 16) < 0 || word.indexOf('.') < 0) {
            // What is hexadecimal with a point is the session's id.
            strangeWords++;
        }
    }

    private void takeUserAtDatabase(String word, int at) {
        user = present(word.substring(0, at));
        database = present(word.substring(at + 1));
        named = true;
    }

    private void takeNamed(String key, int from) {
        boolean mayHoldBlanks = key.startsWith("app");
        int end = from;
        while (end < text.length() && !endsValue(end, mayHoldBlanks)) {
            end++;
        }
        cursor.moveTo(Math.max(end, cursor.at() + 1));
        String value = present(text.substring(from, end).strip());
        named = true;
        switch (key) {
            case "user", "usr", "u", "username" -> user = value;
            case "db", "database", "d", "dbname" -> database = value;
            case "app", "application", "application_name", "appname", "a" -> application = value;
            case "client", "host", "h", "r", "remote", "ip", "client_addr" -> client = withoutPort(value);
            case "pid", "p" -> pid = WrittenNumber.whole(value);
            case "sqlstate", "state", "err_code", "e" -> sqlState = value;
            default -> {
                // Sessions have transactions, start times and more: of no use here.
            }
        }
    }

    private boolean endsValue(int at, boolean mayHoldBlanks) {
        char c = text.charAt(at);
        if (c == ',' || c == '|' || c == ';' || c == '\t') {
            return true;
        }
        if (c != ' ') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        boolean anotherKey = next > at + 1 && next < text.length() && text.charAt(next) == '=';
        return !mayHoldBlanks || anotherKey || text.startsWith(" [", at) || next >= text.length();
    }

    private static @Nullable String withoutPort(@Nullable String address) {
        int open = address == null ? -1 : address.indexOf('(');
        return address == null || open <= 0 ? address : address.substring(0, open);
    }

    private static @Nullable String present(String value) {
        return value.isEmpty() ? null : value;
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty();
    }
}
