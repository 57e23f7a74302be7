package dev.watchkeeper.engine.format.web;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFormatTest {

    private static final String COMBINED = "127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "
            + "\"GET /apache_pb.gif?size=1 HTTP/1.0\" 200 2326 \"http://www.example.com/start.html\" \"Mozilla/4.08\"";

    private static ParsedLine access(String text) {
        return new AccessFormat().parse(raw(text)).orElseThrow();
    }

    @Test
    void an_access_line_tells_who_asked_for_what() {
        ParsedLine line = access(COMBINED);

        assertThat(line.time()).isEqualTo(Instant.parse("2000-10-10T20:55:36Z"));
        assertThat(line.fields().clientIp()).isEqualTo("127.0.0.1");
        assertThat(line.fields().user()).isEqualTo("frank");
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().endpoint()).isEqualTo("/apache_pb.gif");
        assertThat(line.fields().status()).isEqualTo(200);
        assertThat(line.fields().bytes()).isEqualTo(2326);
        assertThat(line.fields().durationMs()).isNull();
        assertThat(line.fields().url()).isEqualTo("/apache_pb.gif?size=1");
        assertThat(line.fields().userAgent()).isEqualTo("Mozilla/4.08");
    }

    @ParameterizedTest
    @CsvSource({"200,INFO", "399,INFO", "400,WARN", "499,WARN", "500,ERROR", "599,ERROR"})
    void the_status_is_the_level(String status, Level level) {
        assertThat(access(COMBINED.replace(" 200 ", " " + status + " ")).level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0.250,250.0", "12.5,12500.0", "1500,1.5"})
    void a_response_time_may_follow(String written, double millis) {
        assertThat(access(COMBINED + " " + written).fields().durationMs()).isEqualTo(millis);
    }

    @Test
    void a_scanner_may_send_anything() {
        ParsedLine line = access("10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"\\x16\\x03\\x01\" 400 -");

        assertThat(line.fields().method()).isNull();
        assertThat(line.fields().bytes()).isNull();
        assertThat(line.level()).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b c [", "a - - [10/Oct/2000:13:55:36 +0000] GET / 200", "a - - [soon] \"GET /\" 200 1"})
    void other_lines_are_no_access_lines(String text) {
        assertThat(new AccessFormat().parse(raw(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 - frank|203.0.113.7|frank|",
                "203.0.113.7 - John Smith|203.0.113.7|John Smith|",
                "203.0.113.7 - -|203.0.113.7||",
                "203.0.113.7 -|203.0.113.7||",
                "2001:db8::7 - -|2001:db8::7||",
                "203.0.113.7:51234 - -|203.0.113.7||",
                "unix: - -|unix:||",
                "host.example.net - frank|host.example.net|frank|",
                "www.example.com:80 203.0.113.7 - frank|203.0.113.7|frank|www.example.com:80",
                "www.example.com host.example.net - frank|host.example.net|frank|www.example.com",
                "203.0.113.7, 10.0.0.1 - -|203.0.113.7||",
                "10.0.0.1, 203.0.113.7 10.0.0.2 - frank|203.0.113.7|frank|",
                "192.0.2.1 2001:db8::7, 10.0.0.1 10.0.0.2 - -|2001:db8::7||192.0.2.1",
                "203.0.113.7 - [203.0.113.7] - frank|203.0.113.7|frank|",
                "203.0.113.7 - 4f2a -|203.0.113.7||",
                "203.0.113.7 - 6.6.6.6 - admin|203.0.113.7|6.6.6.6 - admin|",
            })
    void who_asked_stands_in_front(String header, String client, String user, String virtualHost) {
        ParsedLine line = access(COMBINED.replace("127.0.0.1 - frank", header));

        assertThat(line.fields().clientIp()).isEqualTo(client);
        assertThat(line.fields().user()).isEqualTo(user);
        assertThat(line.fields().attributes())
                .isEqualTo(virtualHost == null ? null : "{\"vhost\":\"" + virtualHost + "\"}");
    }

    @Test
    void a_quoted_list_of_stations_may_stand_in_front() {
        ParsedLine line = access(COMBINED.replace("127.0.0.1", "\"10.0.0.1, 203.0.113.7\" 10.0.0.2"));

        assertThat(line.fields().clientIp()).isEqualTo("203.0.113.7");
        assertThat(line.fields().user()).isEqualTo("frank");
    }

    @Test
    void lite_speed_puts_the_whole_line_in_quotes() {
        ParsedLine line = access("\"" + COMBINED + "\"");

        assertThat(line.fields().clientIp()).isEqualTo("127.0.0.1");
        assertThat(line.fields().userAgent()).isEqualTo("Mozilla/4.08");
    }

    @Test
    void ids_are_masked_in_the_endpoint_and_stay_in_the_url() {
        ParsedLine line = access(COMBINED.replace("/apache_pb.gif?size=1", "/api/orders/4711/items?all=1"));

        assertThat(line.fields().url()).isEqualTo("/api/orders/4711/items?all=1");
        assertThat(line.fields().endpoint()).isEqualTo("/api/orders/<num>/items");
        assertThat(line.fields().httpVersion()).isEqualTo("1.0");
        assertThat(line.fields().referer()).isEqualTo("http://www.example.com/start.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"10.1.1.1, 10.1.1.2\"||{\"forwarded_for\":\"10.1.1.1, 10.1.1.2\"}",
                "\"-\" 0.250|250.0|",
                "0/1500|1.5|",
                "rt=0.250 urt=\"0.240\"|250.0|{\"urt\":\"0.240\"}",
                "0.250 0.240|250.0|{\"upstream_seconds\":\"0.240\"}",
                "271 \"shop@docker\" \"http://10.0.0.2:80\" 3ms|3.0|"
                        + "{\"router\":\"shop@docker\",\"upstream\":\"http://10.0.0.2:80\"}",
                "94 0.004 [shop-web-80] [] 10.0.0.2:80, 10.0.0.3:80 0, 59 0.001, 0.002 502, 200 4f2a|4.0|"
                        + "{\"upstream_name\":\"shop-web-80\",\"upstream\":\"10.0.0.2:80, 10.0.0.3:80\","
                        + "\"upstream_bytes\":\"0, 59\",\"upstream_seconds\":\"0.001, 0.002\","
                        + "\"upstream_status\":\"502, 200\",\"request_id\":\"4f2a\"}",
                "nobody knows||",
            })
    void servers_add_what_they_like(String tail, Double millis, String attributes) {
        ParsedLine line = access(COMBINED + " " + tail);

        assertThat(line.fields().durationMs()).isEqualTo(millis);
        assertThat(line.fields().attributes()).isEqualTo(attributes);
        assertThat(line.fields().userAgent()).isEqualTo("Mozilla/4.08");
    }

    @ParameterizedTest
    @CsvSource({
        "10/Oct/2000 13:55:36,2000-10-10T13:55:36Z",
        "10/Oct/2000:13:55:36.250 +0200,2000-10-10T11:55:36.250Z",
        "07/05/2021:13:11:25 -0000,2021-07-05T13:11:25Z",
    })
    void python_and_cpanel_write_the_time_in_their_own_way(String written, Instant time) {
        assertThat(access(COMBINED.replace("10/Oct/2000:13:55:36 -0700", written))
                        .time())
                .isEqualTo(time);
    }

    @Test
    void quotes_within_a_request_do_not_end_it() {
        ParsedLine line =
                access("10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET /?q=\"a\" HTTP/1.1\" 200 7 - \"curl\"");

        assertThat(line.fields().url()).isEqualTo("/?q=\"a\"");
        assertThat(line.fields().referer()).isNull();
        assertThat(line.fields().userAgent()).isEqualTo("curl");
    }

    @Test
    void a_line_may_be_cut_off_or_have_no_status() {
        assertThat(access("10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.1\" 200 7 \"-\" \"Mozi")
                        .fields()
                        .userAgent())
                .isEqualTo("Mozi");
        assertThat(access("10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET / HTTP/1.1\" - 7")
                        .fields()
                        .bytes())
                .isEqualTo(7);
    }

    @Test
    void the_header_of_another_writer_is_not_taken_for_a_client() {
        assertThat(new AccessFormat().parse(raw("Jan  1 12:00:00 web1 nginx: " + COMBINED)))
                .isEmpty();
    }
}
