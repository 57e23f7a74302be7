package dev.watchkeeper.engine.format.weberror;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.shape.Address;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the error log of LiteSpeed: {@code 2026-01-01 12:00:00.123456 [NOTICE] [4711] [10.0.0.1:45164:HTTP2-41#Shop]
 * File not found}, where process and connection may be missing.
 */
public final class LiteSpeedErrorFormat implements Format {

    private static final String HEAD = "2026-01-01 12:00:00.123456";

    private static final String QUOTED_USER = "User '";
    private static final String FAILED_USER = "Failed Login Attempt - username:";

    @Override
    public String name() {
        return "litespeed-error";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next == '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (!text.startsWith(" [", HEAD.length()) || text.charAt(HEAD.length() - 7) != '.') {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty() || stamp.get().end() != HEAD.length()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, HEAD.length() + 1);
        String word = cursor.enclosed('[', ']');
        Optional<Level> level = word == null ? Optional.empty() : Level.of(word);
        cursor.skipBlanks();
        int idAt = cursor.at();
        Long pid = WrittenNumber.whole(cursor.enclosed('[', ']'));
        if (pid == null) {
            cursor.moveTo(idAt);
        }
        cursor.skipBlanks();
        int connectionAt = cursor.at();
        String connection = cursor.enclosed('[', ']');
        String client = client(connection);
        if (client == null) {
            cursor.moveTo(connectionAt);
        }
        // Others write times and levels like this too, but no connections.
        if (word == null || level.isEmpty() || client == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        int host = connection == null ? -1 : connection.indexOf('#');
        Fields fields = Fields.with()
                .levelWord(level.get().name().equalsIgnoreCase(word) ? null : word)
                .pid(pid)
                .clientIp(client)
                .user(user(cursor.rest()))
                .attributes(new Attributes()
                        .put("vhost", connection == null || host < 0 ? null : connection.substring(host + 1))
                        .text())
                .build();
        return Optional.of(new ParsedLine(name(), stamp.get().time(), false, level.get(), cursor.rest(), fields));
    }

    /** Of {@code 10.0.0.1:45164:HTTP2-41#Shop} or {@code 10.0.0.1:45164-5#Shop} the address; null when it is none. */
    private static @Nullable String client(@Nullable String connection) {
        if (connection == null) {
            return null;
        }
        if (connection.startsWith("[")) {
            String inside = Address.withoutPort(connection);
            return Address.isIp(inside) ? inside : null;
        }
        int colon = connection.indexOf(':');
        String address = colon < 0 ? "" : connection.substring(0, colon);
        return Address.isIp(address) ? address : null;
    }

    /** {@code User 'anna' failed to authenticate.}, {@code Failed Login Attempt - username:anna ip:10.0.0.1}. */
    private static @Nullable String user(String message) {
        if (message.startsWith(QUOTED_USER)) {
            return new Cursor(message, QUOTED_USER.length()).upTo('\'');
        }
        int at = message.indexOf(FAILED_USER);
        String user = at < 0 ? "" : new Cursor(message, at + FAILED_USER.length()).word();
        return user.isEmpty() ? null : user;
    }
}
