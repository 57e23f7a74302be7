package dev.watchkeeper.engine.format.w3c;

import dev.watchkeeper.engine.format.Attributes;
import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.WrittenNumber;
import dev.watchkeeper.engine.format.request.Request;
import dev.watchkeeper.engine.format.request.Status;
import dev.watchkeeper.engine.shape.Address;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one entry under the names that the W3C and Microsoft gave them. */
final class W3cEntry {

    private final Fields.Builder fields = Fields.with();
    private final Attributes attributes = new Attributes();
    private @Nullable String method;
    private @Nullable String stem;
    private @Nullable String query;
    private @Nullable String version;
    private Status status = Status.NONE;
    private @Nullable Double taken;

    /** A hyphen stands for no value. */
    void put(String field, String value) {
        if (value.isEmpty() || value.equals("-")) {
            return;
        }
        switch (field.toLowerCase(Locale.ROOT)) {
            case "c-ip" -> fields.clientIp(client(value));
            case "c-port" -> attributes.put("client_port", value);
            case "cs-username" -> fields.user(value);
            case "cs-method" -> method = value;
            case "cs-uri-stem", "cs-uri" -> stem = value;
            case "cs-uri-query" -> query = value;
            case "cs-version", "cs-protocol-version" -> version = value;
            case "sc-status" -> status = Status.of(value);
            case "sc-bytes" -> fields.bytes(WrittenNumber.whole(value));
            case "time-taken" -> taken = WrittenNumber.of(value);
            case "cs(user-agent)" -> fields.userAgent(value.replace('+', ' '));
            case "cs(referer)" -> fields.referer(value);
            case "s-reason" -> fields.errorCode(value);
            case "s-computername" -> fields.host(value);
            case "cs(cookie)" -> {
                // A cookie is a key to somebody's session and is nobody else's business.
            }
            case "cs-host", "cs(host)" -> attributes.put("vhost", value);
            default -> attributes.put(field, value);
        }
    }

    /** @param inSeconds whether the writer counts time in seconds, as the standard has it, or in milliseconds, as IIS */
    ParsedLine line(String format, Instant time, boolean inSeconds, String message) {
        String url = stem == null || query == null ? stem : stem + "?" + query;
        Double millis = taken == null || !inSeconds ? taken : (Double) (Math.round(taken * 1_000_000) / 1_000.0);
        Request.of(method, url, version)
                .into(fields)
                .status(status.code())
                .durationMs(millis)
                .attributes(attributes.text());
        return new ParsedLine(format, time, false, status.level(), message, fields.build());
    }

    /** IIS writes the zone of an address of version 6 behind it: {@code ::1%0}. */
    private static String client(String value) {
        int zone = value.indexOf('%');
        return Address.withoutPort(zone < 0 ? value : value.substring(0, zone));
    }
}
