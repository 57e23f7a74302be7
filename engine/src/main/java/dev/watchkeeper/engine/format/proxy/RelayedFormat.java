package dev.watchkeeper.engine.format.proxy;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what web servers and proxies send through syslog: {@code Feb  6 12:12:09 web1 haproxy[14387]: } and one of their
 * own lines. All other lines of syslog stay as their format read them.
 */
public final class RelayedFormat implements Format {

    private static final Set<String> PROGRAMS = Set.of(
            "haproxy",
            "nginx",
            "apache",
            "apache2",
            "httpd",
            "lighttpd",
            "traefik",
            "envoy",
            "caddy",
            "squid",
            "openresty");

    private final Format syslog;
    private final List<Format> spoken;

    public RelayedFormat(Format syslog, List<Format> spoken) {
        this.syslog = syslog;
        this.spoken = List.copyOf(spoken);
    }

    @Override
    public String name() {
        return syslog.name();
    }

    @Override
    public Set<String> names() {
        Stream<Format> all = Stream.concat(Stream.of(syslog), spoken.stream());
        return all.flatMap(format -> format.names().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean mayBegin(char first) {
        return syslog.mayBegin(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return syslog.mayFollowIsoTime(next);
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        Optional<ParsedLine> outer = syslog.parse(line);
        String program = outer.map(found -> found.fields().component()).orElse(null);
        if (outer.isEmpty() || program == null || !PROGRAMS.contains(program.toLowerCase(Locale.ROOT))) {
            return outer;
        }
        RawLine message = new RawLine(outer.get().message(), line.receivedAt(), line.zone());
        for (Format format : spoken) {
            Optional<ParsedLine> inner = format.parse(message);
            if (inner.isPresent()) {
                return Optional.of(together(outer.get(), inner.get()));
            }
        }
        return program.equals(HaproxyFormat.NAME) ? outer.map(RelayedFormat::event) : outer;
    }

    private static ParsedLine event(ParsedLine outer) {
        return HaproxyEvent.of(outer.message())
                .map(level -> new ParsedLine(
                        HaproxyFormat.NAME,
                        outer.time(),
                        outer.timeGuessed(),
                        // The header's word counts where it is the graver one.
                        level.compareTo(outer.level()) > 0 ? level : outer.level(),
                        outer.message(),
                        outer.fields(),
                        false))
                .orElse(outer);
    }

    private static ParsedLine together(ParsedLine outer, ParsedLine inner) {
        return new ParsedLine(
                inner.format(),
                inner.timeGuessed() ? outer.time() : inner.time(),
                inner.timeGuessed() && outer.timeGuessed(),
                inner.level(),
                inner.message(),
                inner.fields().behind(outer.fields()),
                inner.request());
    }
}
