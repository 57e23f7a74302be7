package dev.watchkeeper.engine.format.custom;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CustomFormatTest {

    private static final Format EDGE = CustomFormat.ofNginx(
            "edge",
            "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent \"$http_user_agent\" rt=$request_time $scheme");
    private static final Format HTTPD =
            CustomFormat.ofApache("httpd", "%h %l %u %t \\\"%r\\\" %>s %b \\\"%{Referer}i\\\" %D %{X-Zone}o");

    @Test
    void a_log_format_of_nginx_is_read_as_it_stands() {
        ParsedLine line = EDGE.parse(raw("10.1.2.3 - anna [10/Oct/2026:13:55:36 +0200] "
                        + "\"GET /a/7?b=1 HTTP/2.0\" 502 17 \"a \\\"quoted\\\" agent\" rt=0.250 https"))
                .orElseThrow();

        assertThat(line.format()).isEqualTo("edge");
        assertThat(line.time()).isEqualTo(Instant.parse("2026-10-10T11:55:36Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().clientIp()).isEqualTo("10.1.2.3");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().url()).isEqualTo("/a/7?b=1");
        assertThat(line.fields().httpVersion()).isEqualTo("2.0");
        assertThat(line.fields().status()).isEqualTo(502);
        assertThat(line.fields().bytes()).isEqualTo(17);
        assertThat(line.fields().userAgent()).isEqualTo("a \\\"quoted\\\" agent");
        assertThat(line.fields().durationMs()).isEqualTo(250.0);
        assertThat(line.fields().attributes()).isEqualTo("{\"scheme\":\"https\"}");
    }

    @Test
    void a_log_format_of_apache_is_read_as_it_stands() {
        ParsedLine line = HTTPD.parse(
                        raw("10.1.2.3 - - [10/Oct/2026:13:55:36 +0200] \"POST /b HTTP/1.1\" 201 - \"-\" 1500 eu"))
                .orElseThrow();

        assertThat(line.fields().user()).isNull();
        assertThat(line.fields().bytes()).isNull();
        assertThat(line.fields().durationMs()).isEqualTo(1.5);
        assertThat(line.fields().attributes()).isEqualTo("{\"x_zone\":\"eu\"}");
    }

    @Test
    void a_line_that_is_not_whole_is_left_to_others() {
        assertThat(EDGE.parse(raw("10.1.2.3 - anna [10/Oct/2026:13:55:36 +0200] \"GET / HTTP/1.1\" 502")))
                .isEmpty();
        assertThat(EDGE.parse(raw("10.1.2.3 - anna [some day] \"GET / HTTP/1.1\" 200 1 \"-\" rt=1 https")))
                .isEmpty();
        assertThat(EDGE.parse(raw("10.1.2.3 - anna [10/Oct/2026:13:55:36 +0200] \"GET /\" no 1 \"-\" rt=1 https")))
                .isEmpty();
    }

    @Test
    void a_pattern_names_what_it_finds() {
        Format shop = CustomFormat.ofPattern(
                "shop",
                "%{TIMESTAMP:timestamp}\\|%{LEVEL:level}\\|%{IP:client_ip}\\|(?<order>\\d+)\\|%{GREEDYDATA:message}",
                null);

        ParsedLine line = shop.parse(raw("2026-01-05 10:00:00|warning|2001:db8::1|4711|out of stock"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().levelWord()).isEqualTo("warning");
        assertThat(line.fields().clientIp()).isEqualTo("2001:db8::1");
        assertThat(line.message()).isEqualTo("out of stock");
        assertThat(line.fields().attributes()).isEqualTo("{\"order\":\"4711\"}");
    }

    @Test
    void a_pattern_may_say_how_its_time_is_written() {
        Format german = CustomFormat.ofPattern("de", "%{DATA:timestamp} - %{DATA:message}", "dd.MM.yyyy HH:mm:ss");

        assertThat(german.parse(raw("05.01.2026 10:00:00 - hallo"))
                        .orElseThrow()
                        .time())
                .isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(german.parse(raw("2026-01-05 10:00:00 - hallo"))).isEmpty();
    }

    @Test
    void what_can_be_no_format_says_why() {
        assertThatThrownBy(() -> CustomFormat.ofNginx("x", "$remote_addr$status"))
                .hasMessageContaining("client_ip and status with nothing between them");
        assertThatThrownBy(() -> CustomFormat.ofApache("x", "%h %Z")).hasMessageContaining("%Z, which is not known");
        assertThatThrownBy(() -> CustomFormat.ofPattern("x", "(?P<a>.*", null)).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> CustomFormat.ofPattern("x", "%{NOPE:a}", null))
                .hasMessageContaining("%{NOPE}, which is not known");
        assertThatThrownBy(() -> CustomFormat.ofPattern("x", "abc", null)).hasMessageContaining("names nothing");
    }

    @Test
    void a_time_that_the_jdk_stumbles_over_is_refused_like_any_other() {
        assertThatThrownBy(() -> CustomFormat.ofPattern("x", "(?P<timestamp>.*)", "ppHmm"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a mark between them");
    }

    @Property(tries = 1_000)
    void any_text_is_either_taken_or_left(@ForAll String text) {
        assertThat(EDGE.parse(raw(text))).isNotNull();
        assertThat(HTTPD.parse(raw(text))).isNotNull();
    }

    @Property(tries = 1_000)
    void any_setting_is_either_a_format_or_refused_with_a_reason(@ForAll String written) {
        for (String way : new String[] {"%h " + written, "$a " + written, "(?P<a>x)" + written}) {
            try {
                assertThat(CustomFormat.ofApache("x", way)).isNotNull();
                assertThat(CustomFormat.ofNginx("x", way)).isNotNull();
                assertThat(CustomFormat.ofPattern("x", way, null)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
    }
}
