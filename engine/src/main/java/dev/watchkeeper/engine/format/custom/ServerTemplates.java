package dev.watchkeeper.engine.format.custom;

import dev.watchkeeper.engine.format.custom.Template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads Apache's {@code LogFormat} and Nginx's {@code log_format} as they stand in a server's configuration. */
final class ServerTemplates {

    private static final Map<Character, String> APACHE = Map.ofEntries(
            Map.entry('h', "client_ip"),
            Map.entry('a', "client_ip"),
            Map.entry('u', "user"),
            Map.entry('t', "timestamp"),
            Map.entry('r', "request"),
            Map.entry('m', "method"),
            Map.entry('U', "url"),
            Map.entry('H', "http_version"),
            Map.entry('s', "status"),
            Map.entry('b', "bytes"),
            Map.entry('B', "bytes"),
            Map.entry('O', "bytes"),
            Map.entry('D', "duration_us"),
            Map.entry('T', "duration_s"),
            Map.entry('v', "host"),
            Map.entry('V', "host"),
            Map.entry('P', "pid"),
            Map.entry('l', "ident"),
            Map.entry('p', "port"),
            Map.entry('q', "query"),
            Map.entry('f', "file"),
            Map.entry('I', "bytes_in"),
            Map.entry('X', "connection"),
            Map.entry('k', "keepalive"),
            Map.entry('L', "log_id"));

    private static final Map<String, String> NGINX = Map.ofEntries(
            Map.entry("remote_addr", "client_ip"),
            Map.entry("remote_user", "user"),
            Map.entry("time_local", "timestamp"),
            Map.entry("time_iso8601", "timestamp"),
            Map.entry("msec", "timestamp"),
            Map.entry("request", "request"),
            Map.entry("request_method", "method"),
            Map.entry("request_uri", "url"),
            Map.entry("uri", "url"),
            Map.entry("server_protocol", "http_version"),
            Map.entry("status", "status"),
            Map.entry("body_bytes_sent", "bytes"),
            Map.entry("bytes_sent", "bytes"),
            Map.entry("http_referer", "referer"),
            Map.entry("http_user_agent", "user_agent"),
            Map.entry("request_time", "duration_s"),
            Map.entry("hostname", "host"),
            Map.entry("pid", "pid"),
            Map.entry("request_id", "trace_id"),
            Map.entry("http_x_request_id", "trace_id"));

    private ServerTemplates() {}

    static Template apache(String name, String written) {
        Pieces pieces = new Pieces();
        String format = written.replace("\\\"", "\"");
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                pieces.fixed(c);
                continue;
            }
            // A modifier says when, or which of two values, it is written: the value itself stays the same.
            while (at < format.length() && "<>!,0123456789".indexOf(format.charAt(at)) >= 0) {
                at++;
            }
            String argument = "";
            if (at < format.length() && format.charAt(at) == '{') {
                int close = format.indexOf('}', at);
                if (close < 0) {
                    throw new IllegalArgumentException("has a { without its }");
                }
                argument = format.substring(at + 1, close);
                at = close + 1;
            }
            if (at == format.length()) {
                throw new IllegalArgumentException("ends in a % without a letter");
            }
            directive(format.charAt(at++), argument, pieces);
        }
        return new Template(name, pieces.parts());
    }

    static Template nginx(String name, String written) {
        Pieces pieces = new Pieces();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c != '$') {
                pieces.fixed(c);
                continue;
            }
            boolean braces = at < written.length() && written.charAt(at) == '{';
            int start = braces ? at + 1 : at;
            int end = start;
            while (end < written.length() && isName(written.charAt(end))) {
                end++;
            }
            if (end == start || braces && (end == written.length() || written.charAt(end) != '}')) {
                throw new IllegalArgumentException("has a $ without the name of a variable");
            }
            String variable = written.substring(start, end);
            pieces.value(NGINX.getOrDefault(variable, variable));
            at = braces ? end + 1 : end;
        }
        return new Template(name, pieces.parts());
    }

    private static void directive(char letter, String argument, Pieces pieces) {
        switch (letter) {
            case '%' -> pieces.fixed('%');
            case 't' -> {
                if (argument.isEmpty()) {
                    pieces.fixed('[');
                    pieces.value("timestamp");
                    pieces.fixed(']');
                } else {
                    pieces.value(argument.equals("sec") || argument.startsWith("%") ? "timestamp" : "time_" + argument);
                }
            }
            case 'i', 'o', 'e', 'C', 'n' -> pieces.value(header(argument));
            case 'T' ->
                pieces.value(
                        switch (argument) {
                            case "ms" -> "duration_ms";
                            case "us" -> "duration_us";
                            default -> "duration_s";
                        });
            default -> {
                String field = APACHE.get(letter);
                if (field == null) {
                    throw new IllegalArgumentException("has %" + letter + ", which is not known");
                }
                pieces.value(field);
            }
        }
    }

    private static String header(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "referer" -> "referer";
            case "user-agent" -> "user_agent";
            case "x-request-id", "unique_id" -> "trace_id";
            default -> name.toLowerCase(Locale.ROOT).replace('-', '_');
        };
    }

    private static boolean isName(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Puts characters that stay together into one fixed text. */
    private static final class Pieces {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder fixed = new StringBuilder();

        void fixed(char c) {
            fixed.append(c);
        }

        void value(String field) {
            close();
            parts.add(new Part.Value(field));
        }

        List<Part> parts() {
            close();
            return parts;
        }

        private void close() {
            if (!fixed.isEmpty()) {
                parts.add(new Part.Fixed(fixed.toString()));
                fixed.setLength(0);
            }
        }
    }
}
