package dev.watchkeeper.engine.format.mysql;

import org.jspecify.annotations.Nullable;

/** Who a message is about: {@code 'anna'@'10.0.0.5'}, or {@code user: 'anna' host: '10.0.0.5'}. */
record MysqlAccount(@Nullable String user, @Nullable String client) {

    private static final MysqlAccount NOBODY = new MysqlAccount(null, null);

    /** Only the messages about connections are looked into: others quote what they like. */
    static MysqlAccount of(String message) {
        int denied = message.indexOf("ccess denied for user '");
        if (denied >= 0) {
            return atHost(message, message.indexOf('\'', denied));
        }
        if (message.startsWith("Aborted connection")) {
            return new MysqlAccount(named(message, "user: '"), address(named(message, "host: '")));
        }
        return NOBODY;
    }

    /** The account of the general log's first line of a session: {@code anna@10.0.0.5 on shop using TCP/IP}. */
    static MysqlAccount connecting(String argument) {
        int at = argument.indexOf('@');
        int blank = argument.indexOf(' ');
        int end = blank < 0 ? argument.length() : blank;
        if (at < 1 || at > end) {
            return of(argument);
        }
        return new MysqlAccount(argument.substring(0, at), address(argument.substring(at + 1, end)));
    }

    private static MysqlAccount atHost(String message, int quote) {
        int end = message.indexOf("'@'", quote + 1);
        int close = end < 0 ? -1 : message.indexOf('\'', end + 3);
        if (close < 0) {
            return NOBODY;
        }
        return new MysqlAccount(message.substring(quote + 1, end), address(message.substring(end + 3, close)));
    }

    private static @Nullable String named(String message, String key) {
        int start = message.indexOf(key);
        int end = start < 0 ? -1 : message.indexOf('\'', start + key.length());
        return end < 0 ? null : message.substring(start + key.length(), end);
    }

    /** A host's name is no address. */
    static @Nullable String address(@Nullable String host) {
        if (host == null || host.isEmpty()) {
            return null;
        }
        boolean number = host.charAt(0) >= '0' && host.charAt(0) <= '9' && host.indexOf('.') > 0;
        return number || host.indexOf(':') >= 0 ? host : null;
    }
}
