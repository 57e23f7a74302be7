package dev.watchkeeper.engine.format.w3c;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class W3cFormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 Mozilla/5.0+(X11) http://shop/ 404 0 2 46|46|",
                "10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 Mozilla/5.0+(X11) 404 0 2 46|46|",
                "W3SVC1 10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 Mozilla/5.0+(X11) 404 0 2||",
                "W3SVC1 WEB1 10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 HTTP/1.1 Mozilla/5.0+(X11) c=1 http://shop/ "
                        + "shop.example.com 404 0 0 123 456 46|46|123",
                "10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 Mozilla/5.0+(X11) http://shop/ 404 0 2 46 192.0.2.7|46|",
                "10.0.0.9 GET /a/7 q=1 80 anna 10.0.0.1 Mozilla/5.0+(X11) http://shop/ 404 0 2 123 456 46 -|46|123",
            })
    void iis_is_known_by_its_shape(String text, Double millis, Long bytes) {
        ParsedLine line =
                new IisFormat().parse(raw("2026-01-01 12:00:00 " + text)).orElseThrow();
        Fields fields = line.fields();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.user()).isEqualTo("anna");
        assertThat(fields.method()).isEqualTo("GET");
        assertThat(fields.url()).isEqualTo("/a/7?q=1");
        assertThat(fields.endpoint()).isEqualTo("/a/<num>");
        assertThat(fields.userAgent()).isEqualTo("Mozilla/5.0 (X11)");
        assertThat(fields.status()).isEqualTo(404);
        assertThat(fields.durationMs()).isEqualTo(millis);
        assertThat(fields.bytes()).isEqualTo(bytes);
        assertThat(fields.referer()).isEqualTo(text.contains("http://shop/") ? "http://shop/" : null);
    }

    @Test
    void the_time_is_utc_wherever_the_server_stands() {
        RawLine line = new RawLine(
                "2026-01-01 12:00:00 ::1%0 GET / - 80 - ::1%0 curl - 200 0 0 1", NOON, ZoneId.of("Europe/Berlin"));
        ParsedLine parsed = new IisFormat().parse(line).orElseThrow();

        assertThat(parsed.time()).isEqualTo(NOON);
        assertThat(parsed.fields().clientIp()).isEqualTo("::1");
    }

    @Test
    void a_cookie_is_nobody_elses_business() {
        assertThat(new IisFormat()
                        .parse(
                                raw(
                                        "2026-01-01 12:00:00 10.0.0.9 GET / - 80 - 10.0.0.1 curl secret=1 http://shop/ 200 0 0 1"))
                        .orElseThrow()
                        .fields()
                        .attributes())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 2094 10.0.0.9 80 HTTP/1.1 GET /a/7 503 - ConnLimit -|503|ConnLimit|/a/7",
                "10.0.0.1 2094 10.0.0.9 80 HTTP/1.1 GET /a/7 - 503 1 QueueFull Shop|503|QueueFull|/a/7",
                "10.0.0.1 2094 10.0.0.9 80 HTTP/2 GET /a/7 5 503 1 QueueFull Shop TCP|503|QueueFull|/a/7",
                "10.0.0.1 2094 10.0.0.9 80 - - - - - Timer_ConnectionIdle -||Timer_ConnectionIdle|",
            })
    void http_sys_gives_a_reason(String text, Integer status, String reason, String url) {
        Fields fields = new HttpErrFormat()
                .parse(raw("2026-01-01 12:00:00 " + text))
                .orElseThrow()
                .fields();

        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.status()).isEqualTo(status);
        assertThat(fields.errorCode()).isEqualTo(reason);
        assertThat(fields.url()).isEqualTo(url);
    }

    @Test
    void cloud_front_counts_in_seconds() {
        ParsedLine line = new CloudFrontFormat()
                .parse(raw("2019-12-04\t21:02:31\tLAX1\t392\t192.0.2.100\tGET\td111.cloudfront.net\t/a/7\t502\t-\t"
                        + "Mozilla/5.0%20(X11)\tq=1\t-\tError\tSOX4xw4XV6Q==\tshop.example.com\thttps\t23\t0.001\t-\t"
                        + "TLSv1.2\tECDHE\tError\tHTTP/2.0\t-\t-\t11040\t0.001\tError\ttext/html\t78\t-\t-"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.100");
        assertThat(line.fields().url()).isEqualTo("/a/7?q=1");
        assertThat(line.fields().bytes()).isEqualTo(392);
        assertThat(line.fields().durationMs()).isEqualTo(1.0);
        assertThat(line.fields().userAgent()).isEqualTo("Mozilla/5.0 (X11)");
        assertThat(line.fields().httpVersion()).isEqualTo("2.0");
    }

    @Test
    void somebody_may_say_which_fields_there_are() {
        Format format = new W3cFormat(List.of("date", "time", "cs-method", "cs-uri-stem", "sc-status", "x-own"));

        ParsedLine line =
                format.parse(raw("2026-01-01 12:00:00 GET /a 200 own")).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.fields().url()).isEqualTo("/a");
        assertThat(line.fields().attributes()).isEqualTo("{\"x-own\":\"own\"}");
        assertThat(format.parse(raw("2026-01-01 12:00:00 GET /a 200"))).isEmpty();
        assertThat(format.parse(raw("2026-01-01 12:00:00 GET /a 200 own more"))).isEmpty();
        assertThatThrownBy(() -> new W3cFormat(List.of("cs-method"))).hasMessageContaining("date and time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"#Fields: date time c-ip|true", "#Version: 1.0|true", "#Date: 2026-01-01 12:00:00|false"})
    void the_head_of_a_file_is_no_request(String text, boolean guessed) {
        ParsedLine line = new W3cHeaderFormat().parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isEqualTo(guessed);
        assertThat(line.level()).isEqualTo(Level.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "# Fields are many",
                "2026-01-01 12:00:00 ERROR /a is no path of mine",
                "2026-01-01 12:00:00 INFO GET /a took a while, and this is long",
                "2026-01-01 12:00:00 10.0.0.9 GET /a q=1 80 anna 10.0.0.1 Mozilla",
                "2026-01-01 12:00:00 10.0.0.9 GET /a q=1 80 anna nobody Mozilla - 200 0 0 1",
                "2026-01-01 12:00:00 10.0.0.1 2094 is my address and my number",
                "2019-12-04\t21:02:31\tINFO\tstored",
                "2026-13-01 12:00:00 10.0.0.9 GET /a - 80 - 10.0.0.1 Mozilla - 200 0 0 1",
            })
    void other_lines_are_not_theirs(String text) {
        for (Format format :
                List.of(new IisFormat(), new HttpErrFormat(), new CloudFrontFormat(), new W3cHeaderFormat())) {
            assertThat(format.parse(raw(text))).isEmpty();
        }
    }

    @Test
    void exchange_tells_of_imap_and_pop() {
        ParsedLine line = new ExchangeFormat()
                .parse(raw("2026-01-01T12:00:00.000Z,00000000000000A7,2,10.0.0.9:143,192.0.2.7:40022,anna,12,31,31,"
                        + "authenticate,PLAIN,\"R=\"\"2 NO AUTHENTICATE failed.\"\";ErrMsg=AuthFailed:LogonDenied\","))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.fields().clientIp()).isEqualTo("192.0.2.7");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.message())
                .isEqualTo("authenticate PLAIN R=\"2 NO AUTHENTICATE failed.\";ErrMsg=AuthFailed:LogonDenied");
        assertThat(new ExchangeFormat().parse(raw("2026-01-01T12:00:00.000Z,7,2,a,b")))
                .isEmpty();
        assertThat(new ExchangeFormat().parse(raw("2026-01-01T12:00:00.000Z,00000000000000A7,2,a,b,c,d,e,f,g,h,i")))
                .isEmpty();
    }
}
