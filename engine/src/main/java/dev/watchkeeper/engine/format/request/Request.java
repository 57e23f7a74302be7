package dev.watchkeeper.engine.format.request;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.mask.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an HTTP request, {@code GET /orders/7?all=1 HTTP/1.1}. Scanners send anything, so all parts may be
 * missing.
 *
 * @param url the target as it was sent
 * @param endpoint the path of the target with the ids in it masked
 */
public record Request(
        @Nullable String method,
        @Nullable String url,
        @Nullable String endpoint,
        @Nullable String version) {

    public static final Request NONE = new Request(null, null, null, null);

    private static final Masker MASKER = new Masker();
    private static final String PROTOCOL = "HTTP/";
    private static final int LONGEST_METHOD = 20;
    private static final int LONGEST_SCHEME = 10;

    public static Request of(String line) {
        int first = line.indexOf(' ');
        if (first < 1 || first > LONGEST_METHOD) {
            return NONE;
        }
        int last = line.lastIndexOf(' ');
        boolean versioned = last > first && line.startsWith(PROTOCOL, last + 1);
        // Behind a method that HTTP does not know there must be the protocol, or any sentence would be a request.
        if (!isMethod(line, first, versioned)) {
            return NONE;
        }
        return of(
                line.substring(0, first),
                line.substring(first + 1, versioned ? last : line.length()),
                versioned ? line.substring(last + 1) : null);
    }

    /** @param version with or without {@code HTTP/} in front of the number */
    public static Request of(@Nullable String method, @Nullable String target, @Nullable String version) {
        return new Request(
                method,
                target,
                target == null ? null : endpoint(target),
                version != null && version.startsWith(PROTOCOL) ? version.substring(PROTOCOL.length()) : version);
    }

    public Fields.Builder into(Fields.Builder fields) {
        return fields.method(method).url(url).endpoint(endpoint).httpVersion(version);
    }

    private static boolean isMethod(String line, int end, boolean anyCase) {
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if ((c < 'A' || c > 'Z') && !(anyCase && (c >= 'a' && c <= 'z' || c == '-' || c == '_'))) {
                return false;
            }
        }
        return true;
    }

    /** Without scheme, host and query. */
    private static String endpoint(String target) {
        int from = pathAt(target);
        int question = target.indexOf('?', from);
        int end = question < 0 ? target.length() : question;
        return from == end && from > 0 ? "/" : masked(target, from, end);
    }

    /** Ids hold digits, and most parts of most paths hold none: those are not even looked at by the masker. */
    private static String masked(String target, int from, int end) {
        StringBuilder masked = null;
        int copied = from;
        int part = from;
        boolean digits = false;
        for (int i = from; i <= end; i++) {
            char c = i == end ? '/' : target.charAt(i);
            if (c != '/') {
                digits |= c >= '0' && c <= '9';
                continue;
            }
            if (digits) {
                masked = masked == null ? new StringBuilder(end - from) : masked;
                masked.append(target, copied, part).append(MASKER.maskEndpoint(target.substring(part, i)));
                copied = i;
                digits = false;
            }
            part = i + 1;
        }
        return masked == null
                ? target.substring(from, end)
                : masked.append(target, copied, end).toString();
    }

    private static int pathAt(String target) {
        if (target.startsWith("/")) {
            return 0;
        }
        int scheme = target.indexOf("://", 0, Math.min(target.length(), LONGEST_SCHEME));
        if (scheme < 1) {
            return 0;
        }
        int at = scheme + 3;
        while (at < target.length() && target.charAt(at) != '/' && target.charAt(at) != '?') {
            at++;
        }
        return at;
    }
}
