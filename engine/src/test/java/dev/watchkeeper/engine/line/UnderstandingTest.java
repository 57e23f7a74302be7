package dev.watchkeeper.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Match;
import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private static UnderstoodLine understood(String text) {
        return UNDERSTANDING.understand(Samples.raw(text));
    }

    private static Match match(String text) {
        return understood(text).match().orElseThrow();
    }

    @Test
    void an_error_no_rule_knows_is_named_by_its_skeleton() {
        UnderstoodLine line = understood("2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1");

        assertThat(line.parsed().level()).isEqualTo(Level.ERROR);
        assertThat(line.parsed().fields().component()).isEqualTo("Payment");
        assertThat(line.parsed().message()).isEqualTo("payment failed id=1");
        assertThat(line.match()).get().satisfies(match -> {
            assertThat(match.troubleClass().id()).isEqualTo("error_logged");
            assertThat(match.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(match.title()).isEqualTo("payment failed id=<num>");
            assertThat(match.rule()).isEqualTo("error_logged@1");
        });
    }

    @Test
    void the_same_statement_has_the_same_code() {
        assertThat(understood("2026-01-01 12:00:00,000 ERROR [Payment] payment failed id=1")
                        .code())
                .isEqualTo(understood("2026-01-02 13:00:00,000 ERROR [Payment] payment failed id=42")
                        .code())
                .isNotEqualTo(understood("2026-01-01 12:00:00,000 ERROR [Payment] payment retried id=1")
                        .code());
    }

    @Test
    void a_rule_keeps_its_evidence() {
        Match match = match("2026-01-01 12:00:00,000 ERROR [Archive] cannot write x: No space left on device");

        assertThat(match.troubleClass().id()).isEqualTo("disk_full");
        assertThat(match.rule()).isEqualTo("no-space-left@1");
        assertThat(match.evidence()).isEqualTo("No space left on device");
        assertThat(match.title()).isEqualTo("A disk has no room left (Archive)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Jan  1 11:59:59 web1 sshd[4711]: Failed password for root from 203.0.113.7 port 51234 ssh2|auth_failure",
                "Jan  1 11:59:59 web1 kernel: Out of memory: Killed process 4711 (java)|out_of_memory",
                "2026-01-01 12:00:00.123 UTC [1234] app@shop ERROR:  deadlock detected|db_deadlock",
                "2026-01-01 12:00:00.123 UTC [1234] LOG:  duration: 5234.1 ms  statement: select 1|slow_query",
                "2026-01-01 12:00:00,000 WARN [Orders] Read timed out|timeout",
                "2026-01-01 12:00:00,000 FATAL [Orders] giving up|fatal_logged",
                "10.0.0.1 - - [01/Jan/2026:12:00:00 +0000] \"GET /orders/7 HTTP/1.1\" 503 12|http_5xx",
                "{\"level\":\"error\",\"msg\":\"dial tcp 10.0.0.5:5672: connect: connection refused\"}|network",
                "panic: runtime error: index out of range|service_crash",
                "2026-01-01T12:00:00Z panic: runtime error: index out of range|service_crash",
            })
    void troubles_are_recognised(String text, String troubleClass) {
        assertThat(match(text).troubleClass().id()).isEqualTo(troubleClass);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 errors",
                "2026-01-01 12:00:00.123 UTC [12] LOG:  could not receive data from client: Connection reset by peer",
                "error_count=0",
                "timeout=30s",
                "2026-01-01 12:00:00,000 INFO [Http] connect timeout: 30s, read timeout: 60s",
                "request timed out, retrying ... succeeded",
                "2026-01-01 12:00:00,000 WARN [Http] request timed out, retrying ... succeeded",
                "Exception handling initialised",
                "2026-01-01 12:00:00,000 INFO [Job] finished, 0 errors, 0 warnings",
                "2026-01-01 12:00:00,000 INFO [Login] failed_logins=0",
                "2026-01-01 12:00:00,000 DEBUG [Net] connection refused, trying the next address",
                "10.0.0.1 - - [01/Jan/2026:12:00:00 +0000] \"GET /docs/connection-refused HTTP/1.1\" 200 12",
                "10.0.0.1 - - [01/Jan/2026:12:00:00 +0000] \"GET /x HTTP/1.1\" 404 12",
                "{\"level\":\"info\",\"msg\":\"order stored\",\"status\":500}",
                "2026-01-01 12:00:00,000 INFO [Main] started with -XX:+ExitOnOutOfMemoryError",
            })
    void ordinary_lines_match_nothing(String text) {
        assertThat(understood(text).match()).isEmpty();
    }

    @Test
    void the_endpoint_of_a_failed_request_counts_and_other_paths_do_not() {
        String line = "10.0.0.1 - - [01/Jan/2026:12:00:00 +0000] \"GET %s HTTP/1.1\" %s 12";

        assertThat(understood(line.formatted("/orders/7", "503")).skeleton().text())
                .isEqualTo("GET /orders/<num> 503");
        assertThat(understood(line.formatted("/wp-login", "404")).code())
                .isEqualTo(understood(line.formatted("/admin", "404")).code());
    }

    @Test
    void what_a_server_says_of_a_request_is_judged_by_its_words() {
        UnderstoodLine line =
                understood("2026/01/20 10:00:02 [error] 31#31: *7 connect() failed (111: Connection refused)"
                        + " while connecting to upstream, client: 10.0.0.9, server: shop, request: \"GET /orders/77 HTTP/1.1\","
                        + " upstream: \"http://10.0.0.2:8080/orders/77\", host: \"shop.example.com\"");

        assertThat(line.match().orElseThrow().troubleClass().id()).isEqualTo("network");
        assertThat(line.parsed().fields().clientIp()).isEqualTo("10.0.0.9");
    }

    @Test
    void a_line_without_a_time_has_the_one_that_a_runtime_gave_it_and_one_with_a_time_keeps_its_own() {
        Instant written = Instant.parse("2026-03-01T09:15:02Z");

        ParsedLine bare = dated("payment failed", written);
        ParsedLine timed = dated("2026-01-01 12:00:00,000 ERROR [Payment] failed", written);
        ParsedLine halved = dated("09:15:01 ERROR [Payment] failed", written);

        assertThat(bare.time()).isEqualTo(written);
        assertThat(bare.timeGuessed()).isFalse();
        assertThat(timed.time()).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
        assertThat(halved.time()).isEqualTo(Instant.parse("2026-03-01T09:15:01Z"));
        assertThat(halved.timeGuessed()).isTrue();
        assertThat(understood("payment failed").parsed().timeGuessed()).isTrue();
    }

    private static ParsedLine dated(String text, Instant written) {
        return Understanding.standard()
                .understand(RawLine.dated(text, written, ZoneOffset.UTC))
                .parsed();
    }

    @Test
    void a_request_in_a_format_of_the_user_s_server_has_the_code_of_any_other() {
        LineSettings settings = LineSettingsReader.read(
                        "lines.yaml", """
                        formats:
                          - name: edge
                            nginx: '$remote_addr [$time_local] "$request" $status $request_time'
                            examples: ['10.0.0.1 [10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 200 0.25']
                          - name: door
                            apache: '%a <%{sec}t> %m %U %>s'
                            examples: ['10.0.0.1 <1767265200> GET / 200']
                        """, Formats.standard().inOrder(), LineSettings.NONE)
                .settings();
        Understanding withTheirs = Understanding.standard().with(settings);

        for (int status : new int[] {200, 404, 503}) {
            String usual = "10.0.0.1 - - [10/Oct/2026:13:55:36 +0200] \"GET /a/7?b HTTP/1.1\" %d 17";
            String edge = "10.0.0.1 [10/Oct/2026:13:55:36 +0200] \"GET /a/8?c HTTP/1.1\" %d 0.25";
            UnderstoodLine line = withTheirs.understand(Samples.raw(edge.formatted(status)));

            assertThat(line.parsed().format()).isEqualTo("edge");
            assertThat(line.code())
                    .isEqualTo(understood(usual.formatted(status)).code());
            assertThat(withTheirs
                            .understand(Samples.raw("10.0.0.1 <1767265200> GET /a/9 %d".formatted(status)))
                            .code())
                    .isEqualTo(line.code());
        }
    }

    @Test
    void what_the_clients_of_a_user_s_server_send_proves_nothing() {
        LineSettings settings = LineSettingsReader.read(
                        "lines.yaml", """
                        formats:
                          - name: edge
                            nginx: '$remote_addr [$time_local] "$request" $status $request_time'
                            examples: ['10.0.0.1 [10/Oct/2026:13:55:36 +0200] "GET / HTTP/1.1" 200 0.25']
                        """, Formats.standard().inOrder(), LineSettings.NONE)
                .settings();

        UnderstoodLine line = Understanding.standard()
                .with(settings)
                .understand(Samples.raw(
                        "10.0.0.1 [10/Oct/2026:13:55:36 +0200] \"GET /?q=No space left on device HTTP/1.1\" 200 0.25"));

        assertThat(line.match()).isEmpty();
    }
}
