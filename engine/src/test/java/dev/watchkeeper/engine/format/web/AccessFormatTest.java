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
}
