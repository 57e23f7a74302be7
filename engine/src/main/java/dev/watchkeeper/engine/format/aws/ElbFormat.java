package dev.watchkeeper.engine.format.aws;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.Stamp;
import java.util.Optional;

/**
 * Reads the access log of AWS's Classic Load Balancer: {@code 2015-05-13T23:39:43.945958Z my-loadbalancer
 * 192.0.2.39:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://example.com:80/ HTTP/1.1" "curl" - -}.
 */
public final class ElbFormat implements Format {

    private static final int DAY = "2015-05-13".length();

    @Override
    public String name() {
        return "aws-elb";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return next != '[';
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() < 60 || text.charAt(DAY) != 'T' || !hasAddresses(text)) {
            return Optional.empty();
        }
        Optional<Stamp> stamp = line.isoTime();
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, stamp.get().end());
        return BalancedRequest.read(cursor, new Attributes())
                .map(request -> request.line(name(), stamp.get().time()));
    }

    /** The third word is an address with a port. */
    private static boolean hasAddresses(String text) {
        int name = text.indexOf(' ') + 1;
        int client = text.indexOf(' ', name) + 1;
        int end = client < 1 ? -1 : text.indexOf(' ', client);
        int colon = end < 0 ? -1 : text.lastIndexOf(':', end);
        return name > DAY && colon > client && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9';
    }
}
