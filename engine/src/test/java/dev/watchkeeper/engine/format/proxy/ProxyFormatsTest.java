package dev.watchkeeper.engine.format.proxy;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyFormatsTest {

    private static final String HTTP =
            "10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 "
                    + "2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} \"GET /index.html?a=1 HTTP/1.1\"";

    private static ParsedLine parsed(Format format, String text) {
        return format.parse(raw(text)).orElseThrow();
    }

    private static ParsedLine haproxy(String text) {
        return parsed(new HaproxyFormat(), text);
    }

    @Test
    void haproxy_tells_of_a_request() {
        ParsedLine line = haproxy(HTTP);
        Fields fields = line.fields();

        assertThat(line.time()).isEqualTo(Instant.parse("2009-02-06T12:14:14.655Z"));
        assertThat(fields.clientIp()).isEqualTo("10.0.1.2");
        assertThat(fields.method()).isEqualTo("GET");
        assertThat(fields.url()).isEqualTo("/index.html?a=1");
        assertThat(fields.status()).isEqualTo(200);
        assertThat(fields.bytes()).isEqualTo(2750);
        assertThat(fields.durationMs()).isEqualTo(109.0);
        assertThat(fields.attributes())
                .isEqualTo(
                        "{\"client_port\":\"33317\",\"frontend\":\"http-in\",\"backend\":\"static\",\"server\":\"srv1\","
                                + "\"timers\":\"10/0/30/69/109\",\"termination_state\":\"----\"}");
    }

    @Test
    void haproxy_may_have_fields_of_its_owner_and_requests_that_were_none() {
        assertThat(haproxy(HTTP.replace("static/srv1 ", "static/srv1 shop.example.com "))
                        .fields()
                        .status())
                .isEqualTo(200);
        ParsedLine bad = haproxy(
                "[2001:db8::7]:51940 [18/Jul/2011:17:05:24.339] in in/<NOSRV> -1/-1/-1/-1/+6001 408 +212 - - cR-- "
                        + "100/89/0/0/0 0/0 \"<BADREQ>\"");

        assertThat(bad.level()).isEqualTo(Level.WARN);
        assertThat(bad.fields().clientIp()).isEqualTo("2001:db8::7");
        assertThat(bad.fields().durationMs()).isEqualTo(6001.0);
        assertThat(bad.fields().bytes()).isEqualTo(212);
        assertThat(bad.fields().url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"--,INFO", "SC,WARN", "cD,WARN"})
    void haproxy_tells_of_a_connection(String state, Level level) {
        ParsedLine line = haproxy(
                "10.0.1.2:33313 [06/Feb/2009:12:12:51.443] fnt bck/srv1 0/0/5007 212 " + state + " 0/0/0/0/3 0/0");

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().bytes()).isEqualTo(212);
        assertThat(line.fields().durationMs()).isEqualTo(5007.0);
        assertThat(line.fields().status()).isNull();
    }

    @Test
    void haproxy_tells_of_errors_and_of_connections_it_took() {
        ParsedLine error = haproxy("10.0.1.2:44541 [03/Dec/2015:17:35:29.380] frt/f1: SSL handshake failure");

        assertThat(error.level()).isEqualTo(Level.WARN);
        assertThat(error.message()).isEqualTo("frt/f1: SSL handshake failure");
        assertThat(error.fields().clientIp()).isEqualTo("10.0.1.2");
        assertThat(haproxy("Connect from 10.0.1.2:33312 to 10.0.3.31:8012 (www/HTTP)")
                        .fields()
                        .clientIp())
                .isEqualTo("10.0.1.2");
    }

    @Test
    void a_header_of_syslog_says_who_and_where() {
        ParsedLine line = Formats.standard().parse(raw("Feb  6 12:14:15 lb1 haproxy[14389]: " + HTTP));

        assertThat(line.format()).isEqualTo("haproxy");
        assertThat(line.time()).isEqualTo(Instant.parse("2009-02-06T12:14:14.655Z"));
        assertThat(line.fields().host()).isEqualTo("lb1");
        assertThat(line.fields().component()).isEqualTo("haproxy");
        assertThat(line.fields().pid()).isEqualTo(14389);
        assertThat(line.fields().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "haproxy|Server bck/srv1 is DOWN, reason: Layer4 timeout, check duration: 2001ms|haproxy|ERROR",
                "haproxy|backend bck has no server available!|haproxy|FATAL",
                "haproxy|Server bck/srv1 is UP, reason: Layer4 check passed|haproxy|INFO",
                "haproxy|nobody knows this one|syslog3164|INFO",
                "nginx|10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.1\" 500 1|access|ERROR",
                "shop|10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.1\" 500 1|syslog3164|INFO",
            })
    void syslog_relays_what_it_knows(String program, String message, String format, Level level) {
        ParsedLine line = Formats.standard().parse(raw("Jan  1 11:59:59 web1 " + program + "[7]: " + message));

        assertThat(line.format()).isEqualTo(format);
        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().host()).isEqualTo("web1");
    }

    @Test
    void envoy_and_istio_tell_the_same_in_other_places() {
        ParsedLine envoy = parsed(
                new EnvoyFormat(),
                "[2016-04-15T20:17:00.310Z] \"POST /api/v1/locations/7 HTTP/2\" 503 UF 154 91 226 100 \"10.0.35.28\" "
                        + "\"nsq2http\" \"cc21d9b0\" \"locations\" \"tcp://10.0.2.1:80\"");
        ParsedLine istio = parsed(
                new EnvoyFormat(),
                "[2020-11-25T21:26:18.409Z] \"GET /status/418 HTTP/1.1\" 418 - via_upstream - \"-\" 0 135 3 1 \"-\" "
                        + "\"curl/7.73.0\" \"84961386\" \"httpbin:8000\" \"10.44.1.27:80\" outbound|8000||httpbin "
                        + "10.44.1.23:37652 10.0.45.184:8000 10.44.1.23:46520 - default");

        assertThat(envoy.level()).isEqualTo(Level.ERROR);
        assertThat(envoy.fields().errorCode()).isEqualTo("UF");
        assertThat(envoy.fields().clientIp()).isEqualTo("10.0.35.28");
        assertThat(envoy.fields().bytes()).isEqualTo(91);
        assertThat(envoy.fields().durationMs()).isEqualTo(226.0);
        assertThat(istio.fields().clientIp()).isEqualTo("10.44.1.23");
        assertThat(istio.fields().bytes()).isEqualTo(135);
        assertThat(istio.fields().userAgent()).isEqualTo("curl/7.73.0");
        assertThat(istio.fields().attributes()).contains("\"details\":\"via_upstream\"", "\"vhost\":\"httpbin:8000\"");
    }

    @Test
    void squid_tells_what_its_cache_did() {
        ParsedLine line = parsed(
                new SquidFormat(),
                "1286536309.586   921 10.0.0.1 TCP_MISS/404 507 GET http://example.com/a/7 anna HIER_DIRECT/10.0.0.2 "
                        + "text/html");

        assertThat(line.time()).isEqualTo(Instant.ofEpochMilli(1286536309586L));
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().endpoint()).isEqualTo("/a/<num>");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().durationMs()).isEqualTo(921.0);
        assertThat(line.fields().attributes()).contains("\"cache\":\"TCP_MISS\"");
        assertThat(parsed(
                                new SquidFormat(),
                                "1286536309.586   921 10.0.0.1 TCP_MISS_ABORTED/000 0 GET http://a/ - HIER_NONE/- -")
                        .fields()
                        .status())
                .isNull();
    }

    @Test
    void zoraxy_puts_all_in_brackets() {
        Fields fields = parsed(
                        new ZoraxyFormat(),
                        "2026/01/01 12:00:00 [2026-01-01 12:00:00.638136] [router:host-http] [origin:example.com] "
                                + "[client: 10.0.0.1] [useragent: Mozilla/5.0 (X11)] GET /.git/config 444")
                .fields();

        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.url()).isEqualTo("/.git/config");
        assertThat(fields.status()).isEqualTo(444);
        assertThat(fields.userAgent()).isEqualTo("Mozilla/5.0 (X11)");
    }

    @Test
    void traefik_writes_short_levels() {
        ParsedLine line = parsed(
                new ZerologConsoleFormat(),
                "2024-05-29T09:05:00+02:00 WRN github.com/traefik/traefik/v3/cmd/traefik/traefik.go:103 > No config a=1");

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.message()).isEqualTo("No config a=1");
        assertThat(line.fields().logger()).isEqualTo("github.com/traefik/traefik/v3/cmd/traefik/traefik.go:103");
        assertThat(parsed(new ZerologConsoleFormat(), "2024-05-29T09:05:00Z ERR a > b")
                        .message())
                .isEqualTo("a > b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in",
                "10.0.1.2:33317 [06/Feb/2009:12:14:14.655] a b c d e f g h i j",
                "order:7 [main] stored",
                "Connect from here",
                "[2016-04-15T20:17:00.310Z] hello, is it me you are looking for",
                "[2016-04-15T20:17:00.310Z] \"hello\" is it me you are looking for",
                "1286536309.586 is a time and nothing else is here",
                "1286536309.586   921 10.0.0.1 TCP_MISS",
                "[2026-01-01 12:00:00.638136] [main] hello, is it me",
                "2024-05-29T09:05:00Z INFO hello",
                "2024-05-29T09:05:00Z ERR",
            })
    void other_lines_are_not_theirs(String text) {
        for (Format format : List.of(
                new HaproxyFormat(),
                new EnvoyFormat(),
                new SquidFormat(),
                new ZoraxyFormat(),
                new ZerologConsoleFormat())) {
            assertThat(format.parse(raw(text))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"00000,INFO", "00004,WARN", "00508,WARN", "00012,ERROR"})
    void how_a_request_of_3proxy_ended_is_its_level(String end, Level level) {
        ParsedLine line = parsed(
                new ThreeProxyFormat(),
                "02-01-2026 15:04:05 +0200 PROXY.3128 " + end
                        + " anna 192.0.2.7:28783 198.51.100.4:80 1 2 0 GET http://example.net/");

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.time()).isEqualTo(Instant.parse("2026-01-02T13:04:05Z"));
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-01-2026 15:04:05 +0200 PROXY.3128 started by somebody who is not known here",
                "02-01-2026 15:04:05 INFO the shop is open now and has forty-two things to sell",
            })
    void others_that_begin_with_the_day_are_not_of_3proxy(String text) {
        assertThat(new ThreeProxyFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void what_haproxy_says_of_its_servers_is_no_request() {
        ParsedLine event = Formats.standard()
                .parse(raw("Jan  2 15:04:05 lb haproxy[12]: Server app/web1 is DOWN, reason: Layer4 timeout."));
        ParsedLine error = Formats.standard()
                .parse(
                        raw(
                                "Jan  2 15:04:05 lb haproxy[12]: 192.0.2.7:51940 [02/Jan/2026:15:04:05.123] www/1: SSL handshake failure"));

        assertThat(event.format()).isEqualTo("haproxy");
        assertThat(event.request()).isFalse();
        assertThat(error.request()).isFalse();
        assertThat(haproxy(HTTP).request()).isTrue();
    }
}
