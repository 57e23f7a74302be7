package dev.watchkeeper.engine.format.daemon;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.shape.Address;
import org.jspecify.annotations.Nullable;

/** Who sends or reads mail from where: {@code rip=192.0.2.7}, {@code connect from host[192.0.2.7]}, {@code sasl_username=anna}. */
final class MailFields {

    private MailFields() {}

    static void read(String message, Fields.Builder fields, Attributes attributes) {
        String remote = LoginFields.pair(message, "rip=");
        String client = remote == null ? bracketed(message) : Address.in(remote);
        String user = user(message);
        fields.clientIp(client).user(user);
        if (client == null && user == null) {
            readLookup(message, fields);
        }
        int queue = message.indexOf(": ");
        boolean id = queue >= 6 && queue <= 20 && isQueueId(message, queue);
        attributes.put("queue_id", id ? message.substring(0, queue) : null);
    }

    private static @Nullable String user(String message) {
        int angle = message.indexOf("user=<");
        int close = angle < 0 ? -1 : message.indexOf('>', angle);
        if (close > angle + 6) {
            return message.substring(angle + 6, close);
        }
        String named = LoginFields.pair(message, "sasl_username=");
        String set = named == null ? LoginFields.pair(message, "(set_id=") : named;
        if (set == null) {
            return null;
        }
        int end = 0;
        while (end < set.length() && ",)".indexOf(set.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? null : set.substring(0, end);
    }

    /** The first address in square brackets, as postfix, sendmail and exim write their peers. */
    private static @Nullable String bracketed(String message) {
        for (int open = message.indexOf('['); open >= 0; open = message.indexOf('[', open + 1)) {
            int close = message.indexOf(']', open);
            if (close < 0) {
                return null;
            }
            // What the peer called itself stands in parentheses, and may be a lie.
            boolean claimed = open > 0 && message.charAt(open - 1) == '(';
            String found = claimed || close - open > 48 ? null : Address.in(message.substring(open, close + 1));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Dovecot asks its own for a user: {@code auth: passwd-file(anna,192.0.2.7): unknown user}. */
    private static void readLookup(String message, Fields.Builder fields) {
        for (int open = message.indexOf('('); open >= 0; open = message.indexOf('(', open + 1)) {
            int close = message.indexOf(')', open);
            int comma = close < 0 ? -1 : message.lastIndexOf(',', close);
            String client = null;
            for (int tries = 0; comma > open && client == null && tries < 2; tries++) {
                int next = message.indexOf(',', comma + 1);
                client = Address.in(message.substring(comma + 1, next > 0 && next < close ? next : close));
                if (client != null) {
                    fields.clientIp(client).user(message.substring(open + 1, comma));
                    return;
                }
                // A session may stand behind the address.
                comma = message.lastIndexOf(',', comma - 1);
            }
        }
    }

    /** {@code web1 (host[192.0.2.7]) - USER anna: no such user}, {@code (anna@192.0.2.7) [INFO] …}. */
    static void readTransfer(String message, Fields.Builder fields) {
        String client = bracketed(message);
        int user = message.indexOf("USER ");
        String name = user < 0 ? null : LoginFields.bareWord(message, user + 5);
        int at = message.startsWith("(") ? message.indexOf('@') : -1;
        int close = at < 0 ? -1 : message.indexOf(')', at);
        if (close > 0) {
            client = Address.in(message.substring(at + 1, close));
            name = at > 2 || message.charAt(1) != '?' ? message.substring(1, at) : name;
        }
        boolean colon = name != null && name.endsWith(":");
        fields.clientIp(client).user(colon && name != null ? name.substring(0, name.length() - 1) : name);
    }

    private static boolean isQueueId(String message, int end) {
        boolean digit = false;
        for (int i = 0; i < end; i++) {
            char c = message.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                return false;
            }
            digit |= c >= '0' && c <= '9';
        }
        return digit;
    }

    /** {@code client @0x7f 192.0.2.7#51234 (example.org): query …}. */
    static void readDns(String message, Fields.Builder fields) {
        int client = message.indexOf("client ");
        int hash = client < 0 ? -1 : message.indexOf('#', client);
        if (hash > 0 && hash - client < 80) {
            int start = message.lastIndexOf(' ', hash) + 1;
            fields.clientIp(Address.in(message.substring(start, hash)));
        }
    }
}
