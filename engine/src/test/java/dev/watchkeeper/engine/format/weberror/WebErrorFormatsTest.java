package dev.watchkeeper.engine.format.weberror;

import static dev.watchkeeper.engine.format.Samples.NOON;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebErrorFormatsTest {

    private static final String MOD_SECURITY = "ModSecurity: Access denied with code 403 (phase 2). "
            + "[file \"/etc/crs/LFI.conf\"] [line \"71\"] [id \"930110\"] [msg \"Path Traversal Attack\"] "
            + "[data \"found [id \\\"1\\\"]\"] [severity \"CRITICAL\"] [hostname \"shop\"] [uri \"/a/7\"] "
            + "[unique_id \"YVWfyg\"]";

    private static ParsedLine nginx(String text) {
        return new NginxErrorFormat().parse(raw(text)).orElseThrow();
    }

    private static ParsedLine apache(String text) {
        return new ApacheErrorFormat().parse(raw(text)).orElseThrow();
    }

    @Test
    void nginx_tells_whose_request_it_was() {
        ParsedLine line =
                nginx("2026/01/01 12:00:00 [error] 31#7: *46 connect() failed (111: Connection refused) while "
                        + "connecting to upstream, client: 10.0.0.1, server: , request: \"GET /a/7?b HTTP/1.1\", "
                        + "upstream: \"http://10.0.0.2:80/a/7\", host: \"shop\", referrer: \"http://shop/\"");
        Fields fields = line.fields();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.message()).startsWith("connect() failed").endsWith("referrer: \"http://shop/\"");
        assertThat(fields.levelWord()).isNull();
        assertThat(fields.pid()).isEqualTo(31);
        assertThat(fields.thread()).isEqualTo("7");
        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.method()).isEqualTo("GET");
        assertThat(fields.url()).isEqualTo("/a/7?b");
        assertThat(fields.endpoint()).isEqualTo("/a/<num>");
        assertThat(fields.referer()).isEqualTo("http://shop/");
        assertThat(fields.attributes())
                .isEqualTo("{\"connection\":46,\"upstream\":\"http://10.0.0.2:80/a/7\",\"vhost\":\"shop\"}");
    }

    @ParameterizedTest
    @CsvSource({"emerg,FATAL", "alert,FATAL", "crit,FATAL", "error,ERROR", "warn,WARN", "notice,INFO", "debug,DEBUG"})
    void nginx_speaks_as_loud_as_syslog(String word, Level level) {
        ParsedLine line = nginx("2026/01/01 12:00:00 [" + word + "] 1#1: start worker processes");

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo("start worker processes");
        assertThat(line.fields().levelWord()).isEqualTo(level.name().equalsIgnoreCase(word) ? null : word);
    }

    @Test
    void nobody_speaks_for_another_client() {
        String forged = "/a, client: 6.6.6.6, server: b, request: \\\"GET\\\"";
        ParsedLine line = nginx(
                "2026/01/01 12:00:00 [error] 31#31: *46 open() \"" + forged + "\" failed (2: No such file)"
                        + ", client: 10.0.0.1, server: shop, request: \"GET / HTTP/1.1\", referrer: \"x, client: 6.6.6.7\"");

        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
    }

    @Test
    void nginx_names_the_user_of_a_wrong_password() {
        assertThat(nginx(
                                "2026/01/01 12:00:00 [error] 31#31: *46 user \"anna\": password mismatch, client: ::1, server: a")
                        .fields()
                        .user())
                .isEqualTo("anna");
    }

    @Test
    void nginx_names_the_client_of_a_mail_session() {
        assertThat(nginx("2026/01/01 12:00:00 [info] 8#8: *15 client 10.0.0.1:53044 connected to 0.0.0.0:25")
                        .fields()
                        .clientIp())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void nginx_has_no_log_before_it_runs() {
        ParsedLine line = nginx("nginx: [emerg] host not found in upstream \"app\"");

        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.level()).isEqualTo(Level.FATAL);
        assertThat(line.message()).isEqualTo("host not found in upstream \"app\"");
    }

    @Test
    void mod_security_names_its_rule_in_both_logs() {
        ParsedLine inNginx = nginx("2026/01/01 12:00:00 [error] 31#31: *46 [client 10.0.0.1] " + MOD_SECURITY
                + ", client: 10.0.0.1, server: shop, request: \"GET /a/7 HTTP/1.1\"");
        ParsedLine inApache = apache("[Thu Jan 01 12:00:00.000000 2026] [:error] [pid 2560:tid 140] [client ::1:37752] "
                + "[client ::1] " + MOD_SECURITY);

        for (ParsedLine line : List.of(inNginx, inApache)) {
            assertThat(line.message()).startsWith("ModSecurity: Access denied");
            assertThat(line.fields().endpoint()).isEqualTo("/a/<num>");
            assertThat(line.fields().attributes())
                    .contains("\"rule_id\":\"930110\",\"rule_message\":\"Path Traversal Attack\"")
                    .contains("\"request_id\":\"YVWfyg\"");
        }
        assertThat(inApache.fields().clientIp()).isEqualTo("::1");
        assertThat(inApache.fields().component()).isNull();
    }

    @Test
    void apache_2_4_names_module_process_client_and_code() {
        ParsedLine line = apache("[Fri Sep 09 10:42:29.902022 2011] [auth_basic:error] [pid 35708:tid 4328636416] "
                + "[client 10.0.0.1:4711] AH01618: user anna not found: /admin, referer: http://shop/");
        Fields fields = line.fields();

        assertThat(line.time()).isEqualTo(Instant.parse("2011-09-09T10:42:29.902022Z"));
        assertThat(line.message()).startsWith("AH01618: user anna not found");
        assertThat(fields.component()).isEqualTo("auth_basic");
        assertThat(fields.pid()).isEqualTo(35708);
        assertThat(fields.thread()).isEqualTo("4328636416");
        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.attributes()).isEqualTo("{\"client_port\":\"4711\"}");
        assertThat(fields.errorCode()).isEqualTo("AH01618");
        assertThat(fields.user()).isEqualTo("anna");
        assertThat(fields.referer()).isEqualTo("http://shop/");
    }

    @ParameterizedTest
    @CsvSource({"trace3,TRACE", "debug,DEBUG", "notice,INFO", "warn,WARN", "crit,FATAL"})
    void apache_2_2_names_level_and_client(String word, Level level) {
        ParsedLine line = apache("[Fri Sep  9 10:42:29 2011] [" + word + "] [client 10.0.0.1] File does not exist: /a");

        assertThat(line.level()).isEqualTo(level);
        assertThat(line.message()).isEqualTo("File does not exist: /a");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
    }

    @Test
    void an_error_of_the_system_may_come_before_the_client() {
        ParsedLine line = apache("[Fri Sep 09 10:42:29.902022 2011] [proxy_fcgi:error] [pid 1:tid 2] "
                + "(70008)Partial results are valid: [client 10.0.0.1:4711] AH01075: Error dispatching request to : ");

        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
        assertThat(line.fields().errorCode()).isEqualTo("AH01075");
        assertThat(line.message()).startsWith("(70008)Partial");
        assertThat(apache("[Fri Sep 09 10:42:29.902022 2011] [rewrite:trace3] [pid 1:tid 2] mod_rewrite.c(470): "
                                + "[client 10.0.0.1:4711] applying pattern")
                        .fields()
                        .clientIp())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void a_wrong_password_names_its_user() {
        assertThat(apache("[Fri Sep 09 10:42:29 2011] [auth_basic:error] [pid 1] [client 10.0.0.1:1] "
                                + "AH01617: user anna: authentication failure for \"/\": Password Mismatch")
                        .fields()
                        .user())
                .isEqualTo("anna");
    }

    @Test
    void lite_speed_names_the_connection() {
        Fields fields = new LiteSpeedErrorFormat()
                .parse(raw("2026-01-01 12:00:00.123456 [NOTICE] [4711] [10.0.0.1:45164:HTTP2-41#Shop] "
                        + "User 'anna' failed to authenticate."))
                .orElseThrow()
                .fields();

        assertThat(fields.levelWord()).isEqualTo("NOTICE");
        assertThat(fields.pid()).isEqualTo(4711);
        assertThat(fields.clientIp()).isEqualTo("10.0.0.1");
        assertThat(fields.user()).isEqualTo("anna");
        assertThat(fields.attributes()).isEqualTo("{\"vhost\":\"Shop\"}");
    }

    @Test
    void cpanel_names_who_failed_to_log_in() {
        ParsedLine line = new CpanelLoginFormat()
                .parse(raw("[2026-01-01 13:00:00 +0100] info [cpaneld] 10.0.0.1 - anna "
                        + "\"POST /login/?login_only=1 HTTP/1.1\" FAILED LOGIN cpaneld: access denied"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.message()).isEqualTo("FAILED LOGIN cpaneld: access denied");
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.1");
        assertThat(line.fields().endpoint()).isEqualTo("/login/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "2026/01/01 12:00:00 [error] no number",
                "2026/01/01 12:00:00 [shop] 1#1: x",
                "2026-01-01 12:00:00 [error] 1#1 x",
                "nginx: configuration file test is successful",
                "[Fri Sep 09 10:42:29 2011] [shop] hello, is it me",
                "[Fri Sep 99 10:42:29 2011] [error] hello, is it me",
                "[Fri Sep 09 10:42:29 2011] hello, is it me you are looking for",
                "2026-01-01 12:00:00.123456 [INFO] [main] [Orders] stored",
                "2026-01-01 12:00:00.123456 [INFO] order stored",
                "[2026-01-01 12:00:00 +0100] info [shop] 10.0.0.1 is back, and all is well again",
            })
    void other_lines_are_not_theirs(String text) {
        for (Format format : List.of(
                new NginxErrorFormat(), new ApacheErrorFormat(), new LiteSpeedErrorFormat(), new CpanelLoginFormat())) {
            assertThat(format.parse(raw(text))).isEmpty();
        }
    }

    @Test
    void what_a_program_behind_fastcgi_wrote_is_the_message() {
        String apache = "[Fri Jan 02 15:04:05.000000 2026] [proxy_fcgi:error] [pid 1:tid 2] [client 192.0.2.7:4711] "
                + "AH01071: Got error 'PHP message: it's wrong', referer: http://a/";
        String nginx = "2026/01/02 15:04:05 [error] 8#8: *1 FastCGI sent in stderr: \"PHP message: no stock\" "
                + "while reading response header from upstream, client: 192.0.2.7, server: a";

        assertThat(new ApacheErrorFormat().parse(raw(apache)).orElseThrow().message())
                .isEqualTo("AH01071: Got error PHP message: it's wrong, referer: http://a/");
        assertThat(new NginxErrorFormat().parse(raw(nginx)).orElseThrow().message())
                .startsWith("FastCGI sent in stderr: PHP message: no stock while reading");
    }
}
