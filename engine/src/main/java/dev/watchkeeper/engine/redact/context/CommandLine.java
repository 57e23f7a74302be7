package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;

/** Passwords that were given to a command, told from the dash of their option. */
public final class CommandLine {

    private static final int REACH = 160;

    private CommandLine() {}

    public static boolean mayBegin(String text, int dash) {
        char before = Letters.at(text, dash - 1);
        boolean starts = before <= ' ' || before == '"' || before == '\'' || before == '[' || before == '(';
        char next = Letters.at(text, dash + 1);
        return starts && (next == '-' || next == 'p' || next == 'u' || next == 'a' || next == 'w' || next == 'P');
    }

    /** Looks at the option that begins here; the place to go on from. */
    public static int look(String text, int dash, Found found) {
        if (Letters.at(text, dash + 1) == '-') {
            return longOption(text, dash + 2, found);
        }
        int behind = dash + 2;
        return switch (text.charAt(dash + 1)) {
            case 'p' -> {
                if (glued(text, behind)) {
                    yield follows(
                                    text,
                                    dash,
                                    "mysql",
                                    "mariadb",
                                    "mysqldump",
                                    "mysqladmin",
                                    "mysqlimport",
                                    "mariadb-dump")
                            ? take(text, behind, found)
                            : behind;
                }
                yield follows(text, dash, "sshpass", "login", "winexe", "smbmap") ? take(text, behind, found) : behind;
            }
            case 'u' -> follows(text, dash, "curl", "wget", "http", "https") ? user(text, behind, found) : behind;
            case 'a' -> follows(text, dash, "redis-cli", "redis-benchmark") ? take(text, behind, found) : behind;
            case 'w' ->
                follows(text, dash, "ldapsearch", "ldapadd", "ldapmodify", "ldapwhoami", "ldapdelete")
                        ? take(text, behind, found)
                        : behind;
            default -> follows(text, dash, "sqlcmd", "bcp", "ipmitool") ? take(text, behind, found) : behind;
        };
    }

    private static int longOption(String text, int from, Found found) {
        int end = from;
        while (end - from < REACH && KeyNames.isOfKey(Letters.at(text, end))) {
            end++;
        }
        int value = behindOption(text, end);
        if (value < 0) {
            return end;
        }
        if (text.startsWith("user", from) && end == from + 4
                || text.startsWith("proxy-user", from) && end == from + 10) {
            return follows(text, from - 2, "curl", "http", "https") ? user(text, value, found) : end;
        }
        return KeyNames.of(text, from, end) == null || Letters.at(text, value) == '-' ? end : take(text, value, found);
    }

    /** Where the option's value begins: behind a blank, or in the next string of a list. */
    private static int behindOption(String text, int end) {
        char next = Letters.at(text, end);
        if (next == ' ') {
            return Letters.blanksEnd(text, end);
        }
        if (next != '"' && next != '\'') {
            return -1;
        }
        int at = Letters.at(text, end + 1) == ',' ? end + 2 : end + 1;
        at = Letters.blanksEnd(text, at);
        return at > end + 1 && Letters.at(text, at) == next ? at : -1;
    }

    private static boolean glued(String text, int behind) {
        char next = Letters.at(text, behind);
        return next > ' ' && next != '"' && next != '-' && next != '=';
    }

    private static int take(String text, int from, Found found) {
        Value value = Value.at(text, listed(text, from));
        if (value.isHarmless(text)) {
            return value.to();
        }
        KeyValue.take(text, value, SecretKind.PASSWORD, found);
        return value.to();
    }

    /** Of {@code user:password} the part behind the colon. */
    private static int user(String text, int from, Found found) {
        Value value = Value.at(text, listed(text, from));
        int mark = Mark.end(text, value.from());
        int colon = text.indexOf(':', Math.min(Math.max(mark, value.from()), value.to()), value.to());
        if (colon < 0) {
            return value.to();
        }
        Value password = new Value(colon + 1, value.to(), true);
        if (!password.isHarmless(text)) {
            KeyValue.take(text, password, SecretKind.PASSWORD, found);
        }
        return value.to();
    }

    /** In a list of strings the option's own string ends first. */
    private static int listed(String text, int from) {
        int next = behindOption(text, from);
        return next > 0 ? next : from;
    }

    /** True when one of these commands stands before the option, with no other command between them. */
    private static boolean follows(String text, int dash, String... commands) {
        int end = dash;
        int limit = Math.max(0, dash - REACH);
        for (int at = dash - 1; at >= limit - 1; at--) {
            char c = at < 0 ? ' ' : text.charAt(at);
            if (KeyNames.isOfKey(c)) {
                continue;
            }
            for (String command : commands) {
                if (end - at - 1 == command.length() && text.startsWith(command, at + 1)) {
                    return true;
                }
            }
            if (c == '|' || c == ';' || c == '\n') {
                return false;
            }
            end = at;
        }
        return false;
    }
}
