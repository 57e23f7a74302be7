package dev.watchkeeper.engine.format.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The request that an object tells of; all null when it tells of none. */
record JsonRequest(
        @Nullable String method,
        @Nullable String url,
        @Nullable String version,
        @Nullable Integer status) {

    private static final String PROTOCOL = "HTTP/";

    static JsonRequest of(JsonMembers members) {
        String status = members.value(JsonField.STATUS);
        Integer code = status == null ? null : Integer.valueOf(status);
        String version = members.value(JsonField.HTTP_VERSION);
        String line = members.value(JsonField.REQUEST);
        String method = members.value(JsonField.METHOD);
        if (method == null && line != null) {
            return ofLine(line, code);
        }
        members.leave(JsonField.REQUEST);
        boolean likely = method != null && isHttp(method);
        String url = members.value(JsonField.URL);
        if (url == null && likely) {
            url = members.value(JsonField.LIKELY_URL);
        } else {
            members.leave(JsonField.LIKELY_URL);
        }
        if (url == null) {
            // Without a target a method is the name of a function, and a status somebody's own number.
            members.leave(JsonField.METHOD);
            method = null;
        }
        if (version != null && !version.startsWith(PROTOCOL) && !Character.isDigit(version.charAt(0))) {
            members.leave(JsonField.HTTP_VERSION);
            version = null;
        }
        return new JsonRequest(method, url, withoutProtocol(version), code);
    }

    private static boolean isHttp(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT", "TRACE" -> true;
            case "PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "REPORT", "SEARCH" -> true;
            default -> false;
        };
    }

    private static JsonRequest ofLine(String line, @Nullable Integer status) {
        int first = line.indexOf(' ');
        int last = line.lastIndexOf(' ');
        boolean versioned = last > first && line.startsWith(PROTOCOL, last + 1);
        return new JsonRequest(
                line.substring(0, first),
                line.substring(first + 1, versioned ? last : line.length()),
                versioned ? line.substring(last + 1 + PROTOCOL.length()) : null,
                status);
    }

    private static @Nullable String withoutProtocol(@Nullable String version) {
        return version != null && version.startsWith(PROTOCOL) ? version.substring(PROTOCOL.length()) : version;
    }

    /** The path alone: no query, no host. */
    @Nullable
    String endpoint() {
        if (url == null) {
            return null;
        }
        int scheme = url.indexOf("://");
        int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        int question = url.indexOf('?');
        int end = question < 0 ? url.length() : question;
        return path < 0 || path > end ? "/" : url.substring(path, end);
    }

    /** What a person would call the line when it has no words of its own: {@code GET /orders 200}. */
    @Nullable
    String line() {
        if (method == null || url == null) {
            return null;
        }
        return method + " " + url + (status == null ? "" : " " + status);
    }
}
