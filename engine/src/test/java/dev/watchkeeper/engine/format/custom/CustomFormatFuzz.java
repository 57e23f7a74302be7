package dev.watchkeeper.engine.format.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Jazzer's way to what users write themselves: a setting, on the next line how its time is written, then a line. */
public final class CustomFormatFuzz {

    private CustomFormatFuzz() {}

    public static List<String> seeds() {
        String access = "10.1.2.3 - anna [10/Oct/2026:13:55:36 +0200] \"GET /a/7?b=1 HTTP/2.0\" 502 17";
        return List.of(
                "%{IP:client_ip} - %{DATA:user} \\[%{DATA:timestamp}\\] %{GREEDYDATA:message}\n"
                        + "dd/MMM/yyyy:HH:mm:ss Z\n" + access,
                "%{TIMESTAMP:timestamp} %{LEVEL:level} (?<order>\\d+) (?P<message>.*)\n\n"
                        + "2026-01-05T10:00:00Z ERROR 7 out of stock",
                "(?<level>[A-Z]{1,9}) %{NUMBER:duration_ms} %{UUID:trace_id} %{QUOTED:message}\nuuuu-MM-dd'T'HH:mm[:ss]\n"
                        + "ERROR 12.5 0af76519-16cd-43dd-8448-eb211c80319c \"late\"",
                "%h %l %u %t \\\"%r\\\" %>s %b \\\"%{Referer}i\\\" %{us}T\n\n" + access + " \"-\" 1200",
                "%{%Y-%m-%dT%H:%M:%S}t %a %m %U%q %400,501D\n\n2026-01-05T10:00:00 10.0.0.1 GET /a?b 12",
                "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent\n\n" + access,
                "${msec}: $http_x_request_id $request_time\n\n1767607200.123: 0af7651916cd43dd 0.012");
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
        String setting = lines[0];
        String time = lines.length > 1 ? lines[1] : "";
        String line = lines.length > 2 ? lines[2] : "";

        tryOut(() -> CustomFormat.ofPattern("own", setting, null), line);
        tryOut(() -> CustomFormat.ofPattern("own", setting, time), line);
        tryOut(() -> CustomFormat.ofApache("own", setting), line);
        tryOut(() -> CustomFormat.ofNginx("own", setting), line);
    }

    private static void tryOut(Supplier<Format> made, String line) {
        Format format;
        try {
            format = made.get();
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return;
        }
        assertThat(format.parse(Samples.raw(line))).isEqualTo(format.parse(Samples.raw(line)));
    }
}
