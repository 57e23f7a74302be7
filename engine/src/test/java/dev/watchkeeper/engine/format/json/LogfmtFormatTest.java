package dev.watchkeeper.engine.format.json;

import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogfmtFormatTest {

    @Test
    void logfmt_is_pairs_and_nothing_else() {
        ParsedLine line = new LogfmtFormat()
                .parse(raw("time=\"2026-01-01T12:00:00Z\" level=warning msg=\"disk \\\"a\\\" slow\" host=web1 n=3"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.message()).isEqualTo("disk \"a\" slow");
        assertThat(line.fields().host()).isEqualTo("web1");
        assertThat(line.fields().attributes()).isEqualTo("{\"n\":\"3\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1 b=2", "level=info", "level=info msg=hi and more", "the level=info msg=x", "msg"})
    void logfmt_is_shy(String text) {
        assertThat(new LogfmtFormat().parse(raw(text))).isEmpty();
    }

    @Test
    void the_names_of_json_count_here_too() {
        ParsedLine line = new LogfmtFormat()
                .parse(raw("level=error msg=\"login refused\" error=\"no such user\" remote_ip=10.1.2.3 method=POST"
                        + " path=/api/login status=401"))
                .orElseThrow();

        assertThat(line.message()).isEqualTo("login refused: no such user");
        assertThat(line.fields().clientIp()).isEqualTo("10.1.2.3");
        assertThat(line.fields().method()).isEqualTo("POST");
        assertThat(line.fields().status()).isEqualTo(401);
    }
}
