package dev.watchkeeper.engine.format.mysql;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the general query log: a time, or tabs in its place, then {@code    10 Query	select 1}. */
public final class MysqlGeneralFormat implements Format {

    private static final List<String> COMMANDS = List.of(
            "Query",
            "Connect",
            "Quit",
            "Execute",
            "Prepare",
            "Init DB",
            "Close stmt",
            "Reset stmt",
            "Field List",
            "Statistics",
            "Change user",
            "Ping",
            "Kill",
            "Fetch",
            "Refresh",
            "Shutdown",
            "Processlist",
            "Binlog Dump GTID",
            "Binlog Dump",
            "Register Slave",
            "Register Replica",
            "Long Data",
            "Set option",
            "Reset Connection",
            "Create DB",
            "Drop DB",
            "Delayed insert",
            "Daemon",
            "Debug",
            "Sleep");

    @Override
    public String name() {
        return "mysql-general";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first) || first == '\t';
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return Format.isDigit(next);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first != '\t' && (first < '0' || first > '9')) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = first == '\t' ? Optional.empty() : time(line);
        if (first != '\t' && stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.map(Stamp::end).orElse(0));
        int blanks = cursor.at();
        cursor.skipBlanks();
        boolean apart = cursor.at() > blanks;
        long thread = cursor.number(18);
        if (!apart || thread < 0 || !cursor.take(' ')) {
            return Optional.empty();
        }
        String command = command(cursor);
        if (command == null) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        return Optional.of(line(line, stamp, thread, command, cursor.rest()));
    }

    private ParsedLine line(RawLine line, Optional<Stamp> stamp, long thread, String command, String argument) {
        boolean connects = command.equals("Connect") || command.equals("Change user");
        MysqlAccount account = connects ? MysqlAccount.connecting(argument) : new MysqlAccount(null, null);
        Fields fields = Fields.with()
                .component("mysqld")
                .thread(Long.toString(thread))
                .user(account.user())
                .clientIp(account.client())
                .attributes(new Attributes().put("command", command).text())
                .build();
        return new ParsedLine(
                name(),
                stamp.map(Stamp::time).orElse(line.receivedAt()),
                stamp.isEmpty(),
                Level.INFO,
                argument.isEmpty() ? command : command + " " + argument,
                fields);
    }

    private static Optional<Stamp> time(RawLine line) {
        Optional<Stamp> iso = line.isoTime();
        return iso.isPresent() ? iso : MysqlTime.at(line.text(), 0, line.zone());
    }

    private static @Nullable String command(Cursor cursor) {
        int start = cursor.at();
        for (String command : COMMANDS) {
            // A tab follows; some shippers have turned it into blanks. A single blank would be a sentence's.
            boolean found = cursor.take(command) && (cursor.atEnd() || cursor.peek() == '\t' || cursor.looksAt("  "));
            if (found) {
                return command;
            }
            cursor.moveTo(start);
        }
        return null;
    }
}
