package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.shape.Address;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who logs in, from where and how, as sshd, PAM, su and their relatives say it. */
final class LoginFields {

    private static final String[] NAMED = {
        "invalid user ",
        "Invalid user ",
        "illegal user ",
        "Illegal user ",
        "authenticating user ",
        "for user ",
        "User ",
        "user "
    };

    private LoginFields() {}

    static boolean isPam(String app, String message) {
        return app.contains("(pam_") || message.startsWith("pam_") || message.startsWith("PAM ");
    }

    /** {@code Failed password for invalid user anna from 192.0.2.7 port 51234 ssh2} and all that sshd says besides. */
    static void readSshd(String message, Fields.Builder fields, Attributes attributes) {
        int from = message.lastIndexOf(" from ");
        String client = from < 0 ? firstAddress(message, 0) : firstAddress(message, from + 6);
        fields.clientIp(client);
        String port = client == null ? null : wordBehind(message, " port ", Math.max(from, 0));
        attributes.put("client_port", port == null ? null : digits(port));
        String user = sshUser(message, from);
        fields.user(user == null || user.isEmpty() ? null : user);
        boolean tried =
                message.startsWith("Accepted ") || message.startsWith("Failed ") || message.startsWith("Postponed ");
        int of = tried ? message.indexOf(" for ") : -1;
        if (of > 0) {
            attributes.put("auth_method", message.substring(message.indexOf(' ') + 1, of));
            attributes.put(
                    "outcome",
                    message.startsWith("Accepted ") ? "success" : message.startsWith("Failed ") ? "failure" : null);
        }
    }

    private static @Nullable String sshUser(String message, int from) {
        int start = -1;
        for (String lead : NAMED) {
            int at = message.indexOf(lead);
            boolean whole = at == 0 || at > 0 && message.charAt(at - 1) == ' ';
            if (whole) {
                start = at + lead.length();
                break;
            }
        }
        if (start < 0 && isAboutUser(message)) {
            int of = message.indexOf(" for ");
            start = of < 0 ? -1 : of + 5;
        }
        if (start < 0) {
            return null;
        }
        if (from >= start) {
            return message.substring(start, from);
        }
        return from == start - 1 ? "" : bareWord(message, start);
    }

    private static boolean isAboutUser(String message) {
        return message.startsWith("Accepted ")
                || message.startsWith("Failed ")
                || message.startsWith("Postponed ")
                || message.contains("uthentication ")
                || message.startsWith("Starting session: ");
    }

    /** {@code pam_unix(sshd:auth): authentication failure; … rhost=192.0.2.7  user=anna} and {@code session opened for …}. */
    static void readPam(String message, Fields.Builder fields, Attributes attributes) {
        // Names that the client chose stand before it, so the last one is PAM's own.
        int last = message.lastIndexOf("rhost=");
        String remote = last < 0 ? null : pair(message.substring(last), "rhost=");
        String client = remote == null ? null : Address.in(remote);
        fields.clientIp(client);
        attributes.put("remote_host", client == null ? remote : null);
        String user = pair(message, " user=");
        int opened = message.indexOf("for user ");
        if (user == null && opened >= 0) {
            String target = bareWord(message, opened + 9);
            int uid = target.indexOf("(uid=");
            target = uid > 0 ? target.substring(0, uid) : target;
            int by = message.indexOf(" by ", opened);
            String actor = by < 0 ? "" : bareWord(message, by + 4);
            int open = actor.indexOf('(');
            actor = open >= 0 ? actor.substring(0, open) : actor;
            user = actor.isEmpty() ? target : actor;
            attributes.put("target_user", actor.isEmpty() ? null : target);
        }
        if (user == null) {
            int quote = message.indexOf("by user \"");
            int close = quote < 0 ? -1 : message.indexOf('"', quote + 9);
            user = close < 0 ? bracketed(message) : message.substring(quote + 9, close);
        }
        fields.user(user);
    }

    /** {@code check pass; user unknown} names nobody; {@code password changed for anna} does. */
    private static @Nullable String bracketed(String message) {
        int changed = message.indexOf("password changed for ");
        if (changed >= 0) {
            return bareWord(message, changed + 21);
        }
        int open = message.indexOf("user [");
        int close = open < 0 ? -1 : message.indexOf(']', open);
        return close < 0 ? null : message.substring(open + 6, close);
    }

    /** {@code Bad password for anna (192.0.2.7)} and {@code anna was not found in LDAP directory (192.0.2.7)}, of LemonLDAP. */
    static void readPortal(String message, Fields.Builder fields) {
        int open = message.lastIndexOf('(');
        int close = message.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return;
        }
        fields.clientIp(Address.in(message.substring(open + 1, close)));
        int known = message.indexOf("Bad password for ");
        int unknown = message.indexOf(" was not found in ");
        if (known >= 0) {
            fields.user(bareWord(message, known + 17));
        } else if (unknown > 0) {
            fields.user(message.substring(message.lastIndexOf(' ', unknown - 1) + 1, unknown));
        }
    }

    /** {@code (to root) anna on pts/1}, {@code Successful su for root by anna}, {@code 'su root' failed for anna on …}. */
    static void readSu(String message, Fields.Builder fields, Attributes attributes) {
        if (message.startsWith("(to ") || message.startsWith("FAILED SU (to ")) {
            int to = message.indexOf("(to ") + 4;
            int close = message.indexOf(") ", to);
            if (close > 0) {
                attributes.put("target_user", message.substring(to, close));
                fields.user(bareWord(message, close + 2));
            }
            return;
        }
        int by = message.indexOf(" by ");
        int of = message.indexOf(" for ");
        if (by > 0) {
            fields.user(bareWord(message, by + 4));
            attributes.put("target_user", of > 0 && of < by ? message.substring(of + 5, by) : null);
        } else if (of > 0) {
            fields.user(bareWord(message, of + 5));
        }
    }

    /** {@code new user: name=anna, UID=1001, GID=1001, home=/home/anna, shell=/bin/sh}. */
    static void readAccount(String message, Fields.Builder fields, Attributes attributes) {
        boolean group = message.startsWith("new group") || message.startsWith("group added");
        int name = message.indexOf("name=");
        if (name >= 0) {
            attributes.put("outcome", message.startsWith("new ") ? "success" : null);
            String value = until(message, name + 5, ',');
            if (group) {
                attributes.put("group", value);
            } else {
                fields.user(value);
            }
            for (String key : new String[] {"UID", "GID", "home", "shell", "from"}) {
                int at = message.indexOf(" " + key + "=");
                attributes.put(
                        key.toLowerCase(Locale.ROOT), at < 0 ? null : until(message, at + key.length() + 2, ','));
            }
            return;
        }
        int open = message.indexOf("user '");
        int close = open < 0 ? -1 : message.indexOf('\'', open + 6);
        if (close > 0) {
            fields.user(message.substring(open + 6, close));
        }
    }

    /** {@code New session 7 of user anna.}, {@code FAILED LOGIN (1) on '/dev/tty1' FOR 'anna'}. */
    static void readLogin(String message, Fields.Builder fields) {
        int of = message.indexOf("of user ");
        if (of >= 0) {
            String word = bareWord(message, of + 8);
            fields.user(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        }
        int quote = message.indexOf("FOR '");
        int close = quote < 0 ? -1 : message.indexOf('\'', quote + 5);
        if (close > 0) {
            fields.user(message.substring(quote + 5, close));
        }
        int from = message.indexOf(" FROM ");
        fields.clientIp(from < 0 ? null : firstAddress(message, from));
    }

    /** {@code connection from 192.0.2.7 (host.example)}, {@code FTP LOGIN FROM 192.0.2.7, anna}. */
    static void readOld(String message, Fields.Builder fields) {
        int from = Math.max(message.indexOf("from "), message.indexOf("FROM "));
        String client = firstAddress(message, Math.max(from, 0));
        fields.clientIp(client == null ? firstAddress(message, 0) : client);
        int user = message.indexOf("USER ");
        if (user >= 0) {
            String word = bareWord(message, user + 5);
            fields.user(word.endsWith(":") ? word.substring(0, word.length() - 1) : word);
        }
    }

    static @Nullable String firstAddress(String message, int from) {
        int at = from;
        while (at < message.length()) {
            int end = at;
            while (end < message.length() && " ,;=(<>'\"".indexOf(message.charAt(end)) < 0) {
                end++;
            }
            String found = end - at >= 3 ? Address.in(message.substring(at, end)) : null;
            int inner = found == null ? message.substring(at, end).indexOf('[') : -1;
            if (inner > 0) {
                found = Address.in(message.substring(at + inner, end));
            }
            if (found != null) {
                return found;
            }
            at = end + 1;
        }
        return null;
    }

    static @Nullable String pair(String message, String key) {
        int at = message.indexOf(key);
        if (at < 0) {
            return null;
        }
        String value = bareWord(message, at + key.length());
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String wordBehind(String message, String lead, int from) {
        int at = message.indexOf(lead, from);
        return at < 0 ? null : bareWord(message, at + lead.length());
    }

    private static @Nullable String digits(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? null : word.substring(0, end);
    }

    static String bareWord(String message, int from) {
        return until(message, from, ' ');
    }

    static String until(String message, int from, char end) {
        int at = from;
        while (at < message.length() && message.charAt(at) != end && message.charAt(at) != '\n') {
            at++;
        }
        return message.substring(Math.min(from, message.length()), at);
    }
}
