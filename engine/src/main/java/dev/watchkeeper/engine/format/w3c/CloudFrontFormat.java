package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Cursor;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.time.IsoTime;
import dev.watchkeeper.engine.time.Stamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads the standard log of AWS CloudFront: the extended log format with tabs between date, time, place, bytes, client
 * and 28 fields more, {@code 2019-12-04 21:02:31 LAX1 392 192.0.2.100 GET d111111abcdef8.cloudfront.net /a 200 …}.
 */
public final class CloudFrontFormat implements Format {

    private static final int DAY = "2019-12-04".length();
    private static final int TIME = "2019-12-04 21:02:31".length();

    private static final List<String> FIELDS = List.of(
            "x-edge-location",
            "sc-bytes",
            "c-ip",
            "cs-method",
            "cs(Host)",
            "cs-uri-stem",
            "sc-status",
            "cs(Referer)",
            "cs(User-Agent)",
            "cs-uri-query",
            "cs(Cookie)",
            "x-edge-result-type",
            "x-edge-request-id",
            "x-host-header",
            "cs-protocol",
            "cs-bytes",
            "time-taken",
            "x-forwarded-for",
            "ssl-protocol",
            "ssl-cipher",
            "x-edge-response-result-type",
            "cs-protocol-version",
            "fle-status",
            "fle-encrypted-fields",
            "c-port",
            "time-to-first-byte",
            "x-edge-detailed-result-type",
            "sc-content-type",
            "sc-content-len",
            "sc-range-start",
            "sc-range-end");

    /** The oldest logs ended here. */
    private static final int FEWEST = 12;

    @Override
    public String name() {
        return "cloudfront";
    }

    @Override
    public boolean mayBegin(char first) {
        return Format.isDigit(first);
    }

    @Override
    public boolean mayFollowIsoTime(char next) {
        return false;
    }

    @Override
    public Optional<ParsedLine> parse(RawLine line) {
        String text = line.text();
        if (text.length() <= TIME || text.charAt(DAY) != '\t' || text.charAt(TIME) != '\t') {
            return Optional.empty();
        }
        Optional<Stamp> stamp =
                IsoTime.at(text.substring(0, DAY) + " " + text.substring(DAY + 1, TIME), 0, ZoneOffset.UTC);
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(text, TIME);
        W3cEntry entry = new W3cEntry();
        int count = 0;
        while (count < FIELDS.size() && cursor.take('\t')) {
            String field = FIELDS.get(count++);
            String value = cursor.word();
            entry.put(field, field.equals("cs(User-Agent)") ? value.replace("%20", " ") : value);
        }
        return count < FEWEST
                ? Optional.empty()
                : Optional.of(entry.line(name(), stamp.get().time(), true, text.substring(TIME + 1)));
    }
}
