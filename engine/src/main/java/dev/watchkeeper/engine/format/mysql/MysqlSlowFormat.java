package dev.watchkeeper.engine.format.mysql;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.Optional;

/**
 * Reads an entry of the slow query log: comment lines {@code # Time: …}, {@code # User@Host: …},
 * {@code # Query_time: …}, then the statement. One of its lines alone is understood as far as it goes.
 */
public final class MysqlSlowFormat implements Format {

    @Override
    public String name() {
        return "mysql-slow";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == '#';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        boolean mine = text.startsWith("# ")
                && (text.startsWith("# Time: ")
                        || text.startsWith("# User@Host: ")
                        || text.startsWith("# Query_time: ")
                        || text.startsWith("# Thread_id: "));
        if (!mine) {
            return Optional.empty();
        }
        SlowEntry entry = SlowEntry.read(text, line.zone());
        Fields fields = Fields.with()
                .component("mysqld")
                .thread(entry.thread())
                .user(entry.user())
                .clientIp(entry.client())
                .durationMs(entry.durationMs())
                .attributes(entry.attributes())
                .build();
        return Optional.of(new ParsedLine(
                name(),
                entry.time() == null ? line.receivedAt() : entry.time(),
                entry.time() == null,
                Level.INFO,
                entry.statement().isEmpty() ? text : entry.statement(),
                fields));
    }
}
