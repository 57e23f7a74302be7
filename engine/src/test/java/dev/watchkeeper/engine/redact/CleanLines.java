package dev.watchkeeper.engine.redact;

import java.util.ArrayList;
import java.util.List;

/** Ordinary lines in many formats without anything secret in them, though much in them looks like it; drawn from a seed. */
final class CleanLines {

    private static final String[] WORDS = {
        "order",
        "payment",
        "session",
        "user",
        "cache",
        "request",
        "token",
        "password",
        "key",
        "secret",
        "login",
        "index",
        "worker",
        "queue",
        "batch",
        "lease",
        "shard",
        "page",
        "cookie",
        "certificate",
        "credential",
        "authorization"
    };

    private static final String[] DEEDS = {
        "expired",
        "reset for anna",
        "not found",
        "was refreshed",
        "is missing",
        "rejected",
        "rotated after 90 days",
        "loaded",
        "must be changed",
        "does not match",
        "accepted",
        "is invalid: try again",
        "validated in 12 ms",
        "required"
    };

    private CleanLines() {}

    static List<String> some(long seed, int count) {
        Drawn drawn = new Drawn(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(head(drawn) + body(drawn));
        }
        return lines;
    }

    private static String head(Drawn d) {
        return switch (d.below(7)) {
            case 0 ->
                "2026-01-02T03:04:" + (10 + d.below(50)) + "." + d.text(Drawn.DIGITS, 3) + "Z  INFO 1 --- [exec-"
                        + d.below(20) + "] com.example.shop.OrderService : ";
            case 1 -> "Jan  2 03:04:05 web-" + d.below(9) + " app[" + d.below(30_000) + "]: ";
            case 2 ->
                "I0102 03:04:05." + d.text(Drawn.DIGITS, 6) + " " + d.below(9) + " server.go:" + d.below(900) + "] ";
            case 3 -> "time=2026-01-02T03:04:05Z level=info traceID=" + d.hex(32) + " spanID=" + d.hex(16) + " ";
            case 4 -> "2026-01-02 03:04:05,678 DEBUG [main] c.e.shop.Basket - ";
            case 5 -> "[2026-01-02 03:04:05 +0000] [" + d.below(999) + "] [INFO] ";
            default -> "";
        };
    }

    private static String body(Drawn d) {
        return switch (d.below(40)) {
            case 0, 1, 2, 3 -> d.of(WORDS) + " " + d.of(DEEDS);
            case 4 -> d.of(WORDS) + ": " + d.of(WORDS) + " " + d.of(DEEDS);
            case 5 -> "request " + d.uuid() + " done in " + d.below(900) + " ms";
            case 6 -> "HEAD is now at " + d.hex(40) + " fix " + d.of(WORDS) + " " + d.of(DEEDS);
            case 7 -> "pulled image shop/app@sha256:" + d.hex(64);
            case 8 -> "traceparent=00-" + d.hex(32) + "-" + d.hex(16) + "-01 took=" + d.below(99) + "ms";
            case 9 ->
                d.address() + " - - [02/Jan/2026:03:04:05 +0000] \"GET /api/orders/" + d.below(99_999) + "?page="
                        + d.below(9) + "&sort=asc HTTP/1.1\" 200 " + d.below(9_999)
                        + " \"https://shop.example/basket\" \"Mozilla/5.0 (X11; Linux x86_64)\"";
            case 10 ->
                "{\"level\":\"info\",\"ts\":" + (1_760_000_000L + d.below(9_999_999)) + "." + d.below(999)
                        + ",\"msg\":\"" + d.of(WORDS) + " " + d.of(DEEDS) + "\",\"id\":\"" + d.uuid() + "\"}";
            case 11 -> "next_page_token=" + d.text(Drawn.ALNUM, 24) + " items=50";
            case 12 -> "SyntaxError: Unexpected token: '" + d.of("}", "<", "from") + "' at position " + d.below(99);
            case 13 ->
                "max_tokens=" + d.below(9_000) + " prompt_tokens: " + d.below(9_000) + " total_tokens="
                        + d.below(9_000);
            case 14 -> "etag=\"" + d.hex(32) + "\" md5=" + d.hex(32) + " crc=" + d.hex(8);
            case 15 -> "thumbnail data:image/png;base64,iVBORw0KGgo" + d.text(Drawn.BASE64, 60) + "==";
            case 16 ->
                "Failed password for invalid user admin from " + d.address() + " port " + d.below(60_000) + " ssh2";
            case 17 ->
                "Accepted publickey for anna from " + d.address() + " port 22 ssh2: RSA SHA256:"
                        + d.text(Drawn.BASE64, 43);
            case 18 ->
                "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost="
                        + d.address();
            case 19 ->
                "connected to postgres://db." + d.of("eu", "us") + ".example:5432/shop user=anna sslmode=require";
            case 20 -> "password=**** user=anna";
            case 21 -> "token=null reason=expired attempts=" + d.below(5);
            case 22 ->
                "using "
                        + d.of(
                                "DB_PASSWORD=${DB_PASSWORD}",
                                "password: <redacted>",
                                "api_key=[REDACTED]",
                                "secret={{ .Values.secret }}");
            case 23 ->
                "kernel: [" + d.below(99_999) + "." + d.text(Drawn.DIGITS, 6)
                        + "] eth0: link up, 1000Mbps, full-duplex mac=52:54:00:" + d.hex(2) + ":" + d.hex(2) + ":"
                        + d.hex(2);
            case 24 ->
                "order id=" + d.text(Drawn.DIGITS, 10) + " amount=" + d.below(999) + "." + d.text(Drawn.DIGITS, 2)
                        + " EUR at 17" + d.text(Drawn.DIGITS, 11);
            case 25 ->
                "at com.example.shop.PasswordResetService.sendToken(PasswordResetService.java:" + d.below(400) + ")";
            case 26 ->
                "primary_key=id foreign_key=order_id partition_key=day routing_key=orders.created cache_key=basket:"
                        + d.below(99);
            case 27 ->
                "Mounted volume secret default/shop-" + d.of("db", "tls") + " for pod shop-" + d.hex(9) + "-"
                        + d.text(Drawn.LOWER, 5);
            case 28 ->
                "secret=\"default/shop-tls\" not found, path=/var/run/secrets/kubernetes.io/serviceaccount/token";
            case 29 -> "SELECT id, name FROM users WHERE password IS NOT NULL AND token_count > " + d.below(9);
            case 30 -> "tar -p -u -x file.tar; mkdir -p /data/" + d.of(WORDS) + "; ps -u anna -p " + d.below(30_000);
            case 31 -> "mysql --port=3306 -u root --protocol tcp; curl -s -o out.txt https://x.example/basic/bearer";
            case 32 -> "Bearer token expired; Basic authentication is disabled for " + d.address();
            case 33 ->
                "usage: app --password PASSWORD option is deprecated, use --token-file instead"
                        .replace("--password PASSWORD", "the --password");
            case 34 ->
                "Invalid " + d.of("password", "token", "api key", "secret") + " supplied by client " + d.address()
                        + " (attempt " + d.below(9) + ")";
            case 35 ->
                "serial " + d.text(Drawn.DIGITS, 20) + " cert fingerprint " + d.hex(2) + ":" + d.hex(2) + ":" + d.hex(2)
                        + ":" + d.hex(2) + " -----BEGIN CERTIFICATE----- follows";
            case 36 -> "GC pause (G1 Evacuation Pause) " + d.below(900) + "M->" + d.below(300) + "M(1024M) 12.345ms";
            case 37 -> "mail from=<anna@shop.example> to=<ben@example.org> id=" + d.hex(11) + " status=sent";
            case 38 -> "PWD=/home/anna OLDPWD=/tmp PATH=/usr/bin:/bin SHELL=/bin/sh pass=" + d.below(999) + " fail=0";
            default -> "Started container " + d.hex(64) + " in pod " + d.uuid() + " restartCount=" + d.below(4);
        };
    }
}
