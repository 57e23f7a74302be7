package dev.watchkeeper.bench.line;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the machines of a small cluster write, format by format in turn: syslog of both kinds, JSON, logfmt, klog,
 * PostgreSQL, MySQL, Nginx' errors, Kafka, Redis, Python, and now and then an exception with its stack.
 */
public record MixedLines(long seed, int count, Instant end) {

    private static final List<Writer> WRITERS = List.of(
            new Writer(
                    "MMM dd HH:mm:ss",
                    "%s web1 sshd[%2$d]: Failed password for invalid user guest from 203.0.113.%3$d"
                            + " port %4$d ssh2"),
            new Writer("MMM dd HH:mm:ss", "%s web1 kernel: [%2$d.%4$d] eth0: renamed from veth%3$d"),
            new Writer(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
                    "<165>1 %s db1 backup %2$d ID47 [run@1 step=\"%3$d\"] snapshot %4$d of volume data is complete"),
            new Writer(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
                    "{\"@timestamp\":\"%s\",\"level\":\"WARN\",\"logger_name\":\"com.example.shop.Carrier\","
                            + "\"thread_name\":\"worker-%3$d\",\"message\":\"carrier answered after %2$d ms for order %4$d\","
                            + "\"http\":{\"method\":\"GET\",\"status\":200}}"),
            new Writer(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    "time=%s level=info msg=\"request done\" method=GET path=/api/v1/stock/%4$d status=200 took=%3$dms"),
            new Writer(
                    "MMdd HH:mm:ss.SSSSSS",
                    "I%s %2$d reconciler.go:%3$d] \"Volume attached\" volume=\"pvc-%2$d\" pod=\"shop/web-%4$d\""),
            new Writer(
                    "yyyy-MM-dd HH:mm:ss.SSS",
                    "%s UTC [%2$d] shop@orders LOG:  duration: %4$d.%3$d ms  statement: select * from item where id = %4$d"),
            new Writer(
                    "yyyy-MM-dd HH:mm:ss.SSS", "%s UTC [%2$d] shop@orders ERROR:  deadlock detected at character %3$d"),
            new Writer(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'",
                    "%s %3$d [Warning] [MY-010055] [Server] IP address '203.0.113.%3$d' could not be resolved"),
            new Writer(
                    "yyyy/MM/dd HH:mm:ss",
                    "%s [error] %2$d#%2$d: *%4$d connect() failed (111: Connection refused) while connecting to upstream,"
                            + " client: 203.0.113.%3$d, server: shop.example.com, request: \"GET /api/v1/orders/%4$d HTTP/1.1\","
                            + " upstream: \"http://10.0.0.7:8080/api/v1/orders/%4$d\", host: \"shop.example.com\""),
            new Writer(
                    "yyyy-MM-dd HH:mm:ss,SSS",
                    "[%s] INFO [GroupCoordinator %3$d]: Member consumer-%2$d in group shop has left"
                            + " (kafka.coordinator.group.GroupCoordinator)"),
            new Writer("dd MMM yyyy HH:mm:ss.SSS", "%2$d:M %s * %4$d changes in %3$d seconds. Saving..."),
            new Writer(
                    "yyyy-MM-dd HH:mm:ss,SSS",
                    "%s - shop.mailing - INFO - sent %3$d letters of run %4$d to the gateway"),
            new Writer(
                    "yyyy-MM-dd HH:mm:ss,SSS",
                    "%s ERROR [http-exec-%3$d] com.example.shop.Payment - payment %4$d failed\n"
                            + "java.lang.IllegalStateException: no account for customer %2$d\n"
                            + "\tat com.example.shop.Payment.charge(Payment.java:%3$d)\n"
                            + "\tat com.example.shop.Checkout.pay(Checkout.java:88)\n"
                            + "\tat jakarta.servlet.http.HttpServlet.service(HttpServlet.java:523)\n"
                            + "Caused by: java.net.SocketTimeoutException: Read timed out\n"
                            + "\tat java.base/java.net.Socket.read(Socket.java:966)\n"
                            + "\tat com.example.shop.Gateway.call(Gateway.java:41)\n\t... 3 more"));

    /** @param line what is written, the time first, then numbers: some thousands, up to 250, up to a million */
    private record Writer(DateTimeFormatter time, String line) {

        Writer(String time, String line) {
            this(DateTimeFormatter.ofPattern(time, Locale.ROOT).withZone(ZoneOffset.UTC), line);
        }
    }

    public Stream<String> all() {
        return IntStream.range(0, count).mapToObj(this::line);
    }

    /** The line at a place, counted from 0; one of an exception holds newlines. */
    public String line(int index) {
        SplittableRandom random = new SplittableRandom(seed * 31 + index).split();
        Writer writer = WRITERS.get(index % WRITERS.size());
        return String.format(
                Locale.ROOT,
                writer.line(),
                writer.time().format(end.minusMillis(250L * (count - index))),
                random.nextInt(1_000, 10_000),
                random.nextInt(1, 250),
                random.nextInt(1, 1_000_000));
    }
}
