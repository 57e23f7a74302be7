package dev.watchkeeper.engine.format.aws;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the access log of AWS's Application Load Balancer: {@code h2 2018-07-02T22:23:00.186641Z app/my/50dc6c495c0c9188
 * 192.0.2.39:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET https://example.com:443/ HTTP/2.0" "curl" - - …}.
 */
public final class AlbFormat implements Format {

    private static final Set<String> TYPES = Set.of("http", "https", "h2", "grpcs", "ws", "wss");
    private static final int LONGEST_TYPE = 5;

    @Override
    public String name() {
        return "aws-alb";
    }

    @Override
    public boolean mayBegin(char first) {
        return first == 'h' || first == 'w' || first == 'g';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first != 'h' && first != 'w' && first != 'g') {
            return Optional.empty();
        }
        int blank = text.indexOf(' ', 0, Math.min(text.length(), LONGEST_TYPE + 1));
        if (blank < 0 || !TYPES.contains(text.substring(0, blank))) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = IsoTime.at(text, blank + 1, line.zone());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        Attributes attributes = new Attributes().put("type", text.substring(0, blank));
        return BalancedRequest.read(cursor, attributes)
                .map(request -> request.line(name(), stamp.get().time()));
    }
}
