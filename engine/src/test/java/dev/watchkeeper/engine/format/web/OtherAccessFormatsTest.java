package dev.watchkeeper.engine.format.web;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherAccessFormatsTest {

    private static ParsedLine parsed(Format format, String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    @Test
    void mod_ssl_logs_the_cipher_and_no_status() {
        Fields fields = parsed(
                        new TimeFirstFormat(),
                        "[10/Oct/2000:13:55:36 -0700] 10.0.0.1 TLSv1.2 AES128-SHA \"GET /a?b=1 HTTP/1.1\" 1375")
                .fields();

        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.url()).isEqualTo("/a?b=1");
        assertThat(fields.bytes()).isEqualTo(1375);
        assertThat(fields.status()).isNull();
        assertThat(fields.attributes()).isEqualTo("{\"tls\":\"TLSv1.2\"}");
    }

    @Test
    void npm_plus_logs_host_client_and_seconds() {
        ParsedLine line = parsed(
                new TimeFirstFormat(),
                "[10/Oct/2000:13:55:36 +0000] 10.0.0.9 10.0.0.1 0.227 \"GET / HTTP/2.0\" 401 125 440 - Mozilla/5.0 (X11)");

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
        assertThat(line.fields().durationMs()).isEqualTo(227.0);
        assertThat(line.fields().bytes()).isEqualTo(125);
        assertThat(line.fields().userAgent()).isEqualTo("Mozilla/5.0 (X11)");
        assertThat(line.fields().attributes()).isEqualTo("{\"vhost\":\"10.0.0.9\"}");
    }

    @Test
    void django_logs_time_request_status_and_bytes() {
        ParsedLine line = parsed(new TimeFirstFormat(), "[10/Oct/2000 13:55:36] \"GET /polls/5/ HTTP/1.1\" 500 145");

        assertThat(line.time()).isEqualTo(Instant.parse("2000-10-10T13:55:36Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().endpoint()).isEqualTo("/polls/<num>/");
    }

    @Test
    void nginx_proxy_manager_logs_the_upstream() {
        ParsedLine line = parsed(
                new NginxProxyManagerFormat(),
                "[10/Oct/2000:13:55:36 +0000] HIT 200 200 - GET https example.com \"/a/7\" [Client 10.0.0.1] "
                        + "[Length 1543] [Gzip 2.45] [Sent-to 10.0.0.15:80] \"Mozilla/5.0\" \"https://example.com/\"");

        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().url()).isEqualTo("/a/7");
        assertThat(line.fields().status()).isEqualTo(200);
        assertThat(line.fields().bytes()).isEqualTo(1543);
        assertThat(line.fields().referer()).isEqualTo("https://example.com/");
        assertThat(line.fields().attributes())
                .isEqualTo("{\"vhost\":\"example.com\",\"cache\":\"HIT\",\"upstream\":\"10.0.0.15:80\"}");
    }

    @Test
    void nginx_proxy_manager_logs_dead_hosts_without_an_upstream() {
        ParsedLine line = parsed(
                new NginxProxyManagerFormat(),
                "[10/Oct/2000:13:55:36 +0000] 404 - GET http example.com \"/\" [Client 10.0.0.1] [Length 150] [Gzip -] "
                        + "\"curl\" \"-\"");

        assertThat(line.fields().status()).isEqualTo(404);
        assertThat(line.fields().userAgent()).isEqualTo("curl");
        assertThat(line.fields().referer()).isNull();
    }

    @Test
    void uwsgi_logs_what_it_generated() {
        ParsedLine line = parsed(
                new UwsgiFormat(),
                "[pid: 24|app: 0|req: 4/9] 10.0.0.1 () {44 vars in 1322 bytes} [Tue Jan  3 05:01:31 2012] GET /a/7?b=1 => "
                        + "generated 192 bytes in 21 msecs (HTTP/1.1 503) 4 headers in 188 bytes (1 switches on core 0)");

        assertThat(line.time()).isEqualTo(Instant.parse("2012-01-03T05:01:31Z"));
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().pid()).isEqualTo(24);
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
        assertThat(line.fields().url()).isEqualTo("/a/7?b=1");
        assertThat(line.fields().httpVersion()).isEqualTo("1.1");
        assertThat(line.fields().durationMs()).isEqualTo(21.0);
        assertThat(line.fields().bytes()).isEqualTo(192);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[10/Oct/2000:13:55:36 -0700]",
                "[10/Oct/2000:13:55:36 -0700] the job is done",
                "[10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.1\"",
                "[99/Oct/2000:13:55:36 -0700] 10.0.0.1 \"GET / HTTP/1.1\" 200 1",
                "[pid: 1] [Tue Jan  3 05:01:31 2012] GET /a",
                "[2026-01-01 12:00:00] 200 - GET https a \"/\" [Client 10.0.0.1]",
            })
    void other_lines_are_not_theirs(String text) {
        for (Format format : List.of(new TimeFirstFormat(), new NginxProxyManagerFormat(), new UwsgiFormat())) {
            assertThat(format.parse(raw(text))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[GIN] 2026/01/02 - 15:04:05 | 401 |     279.715µs |       192.0.2.7 | POST     \"/client?a=1\"",
                "2026-01-02T15:04:05Z | 401 |     279.715µs |    192.0.2.7 | POST     \"/client?a=1\"",
            })
    void gin_tells_of_a_request(String text) {
        ParsedLine line = new GinFormat().parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-02T15:04:05Z"));
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.request()).isTrue();
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().method()).isEqualTo("POST");
        assertThat(line.fields().endpoint()).isEqualTo("/client");
        assertThat(line.fields().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[GIN] ",
                "[GIN] 2026/01/02 - ",
                "[GIN] 2026/01/02 - 15:04:05 | 401 |",
                "2026-01-02T15:04:05Z | shop | INFO | open",
                "[GIN-debug] Listening and serving HTTP on :8080",
            })
    void what_gin_says_besides_is_no_request(String text) {
        assertThat(new GinFormat().parse(raw(text))).isEmpty();
    }
}
