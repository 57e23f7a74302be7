package dev.watchkeeper.engine.format.text;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what Logback, Log4j and their many relatives in all languages write: time, level, thread, logger and component
 * in any usual order, then the message: {@code 2026-01-02 15:04:05,000 [main] INFO shop.Cart - message}. Where a header
 * shows whose it is, the line is told as one of that program's.
 */
public final class LogbackFormat implements Format {

    private static final String NAME = "logback";
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(NAME), Arrays.stream(Dialect.values()).map(Dialect::title))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public boolean mayBegin(char first) {
        return mayStart(first);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.isEmpty() || !mayStart(text.charAt(0))) {
            return Optional.empty();
        }
        HeaderReader reader = HeaderReader.read(line);
        Header header = reader.header();
        boolean sure = header.level != null
                && (header.stamp != null || header.logger != null && (header.thread != null || header.pid != null));
        if (!sure || header.level == null) {
            return Optional.empty();
        }
        Stamp stamp = header.stamp;
        String message = reader.message();
        return Optional.of(new ParsedLine(
                header.dialect == null ? NAME : header.dialect.title(),
                stamp == null ? line.receivedAt() : stamp.time(),
                stamp == null || stamp.guessed(),
                header.level,
                message,
                header.fields()));
    }

    private static boolean mayStart(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '[' || c == '(' || c == '<';
    }
}
