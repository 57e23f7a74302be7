package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.line.Understanding;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the book that comes with the engine says of lines; the samples are written after each product's documentation. */
class StandardBookTest {

    /** Given by no rule, but to what an application calls an error itself. */
    private static final Set<String> LAST_WORDS = Set.of("error_logged", "fatal_logged");

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private static String classOf(String line) {
        return UNDERSTANDING
                .understand(Samples.raw(line))
                .match()
                .map(match -> match.troubleClass().id())
                .orElse("none");
    }

    @Test
    void every_class_has_a_rule() {
        RuleBook book = RuleBook.standard();
        Set<String> without = new TreeSet<>(book.classes().keySet());
        without.removeAll(
                book.rules().stream().map(rule -> rule.troubleClass().id()).collect(Collectors.toSet()));

        assertThat(without).isEqualTo(LAST_WORDS);
    }

    @Test
    void every_rule_explains_itself_in_sentences() {
        assertThat(RuleBook.standard().rules()).allSatisfy(rule -> {
            assertThat(rule.description()).as(rule.id()).doesNotEndWith(".").matches("([A-Z]|etcd ).*");
            assertThat(rule.cause()).as(rule.id()).endsWith(".");
            assertThat(rule.advice()).as(rule.id()).matches("(?s).*[.?]");
            assertThat(rule.examples().match()).as(rule.id()).isNotEmpty();
            assertThat(rule.examples().not()).as(rule.id()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "2026-01-02 15:04:05.000 UTC [4711] FATAL:  sorry, too many clients already^db_connection",
                "2026-01-02 15:04:05.000 UTC [4711] LOG:  duration: 5234.567 ms  statement: select 1^slow_query",
                "2026-01-02T15:04:05.123456Z 8 [ERROR] [MY-010119] [Server] Aborting^service_crash",
                "OOM command not allowed when used memory > 'maxmemory'.^out_of_memory",
                "[2026-01-02 15:04:05,000] WARN [Partition a-0 broker=1] Shrinking ISR from 1,2,3 to 1 (kafka.cluster.Partition)^replication",
                "2026-01-02 15:04:05.000000+00:00 [warning] <0.367.0> memory resource limit alarm set on node rabbit@a.^out_of_memory",
                "flood stage disk watermark [95%] exceeded on [node1], all indices will be marked read-only^disk_full",
                "2026/01/02 15:04:05 [error] 8#8: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.7, server: a, request: \"GET / HTTP/1.1\", upstream: \"http://192.0.2.8:80/\", host: \"a\"^network",
                "[Fri Jan 02 15:04:05.000000 2026] [mpm_event:error] [pid 1:tid 2] AH00161: server reached MaxRequestWorkers setting^high_latency",
                "Jan  2 15:04:05 lb haproxy[12]: Server app/web1 is DOWN, reason: Layer4 timeout.^http_5xx",
                "java.lang.OutOfMemoryError: Java heap space^out_of_memory",
                "Traceback (most recent call last):^exception",
                "Error: listen EADDRINUSE: address already in use :::3000^port_conflict",
                "panic: runtime error: index out of range^service_crash",
                "Unhandled exception. System.AggregateException: One or more errors occurred.^exception",
                "Jan  2 15:04:05 a kernel: Out of memory: Killed process 4711 (mysqld) total-vm:1kB^out_of_memory",
                "Jan  2 15:04:05 a systemd[1]: shop.service: Start request repeated too quickly.^restart_loop",
                "Back-off restarting failed container shop in pod shop-1^container_crash_loop",
                "time=\"2026-01-02T15:04:05Z\" level=error msg=\"failed to reserve container name a\"^service_crash",
                "Jan  2 15:04:05 a sshd[4711]: Failed password for root from 192.0.2.7 port 4711 ssh2^auth_failure",
                "Jan  2 15:04:05 a sudo: anna : user NOT in sudoers ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh^permission",
                "Jan  2 15:04:05 a su: pam_unix(su:auth): authentication failure; logname= uid=1 euid=0 tty= ruser=a rhost=  user=root^auth_failure",
                "Jan  2 15:04:05 a postfix/smtpd[1]: warning: unknown[192.0.2.7]: SASL LOGIN authentication failed: x^auth_failure",
                "Fri Jan  2 15:04:05 2026 [pid 2] [anna] FAIL LOGIN: Client \"192.0.2.7\"^auth_failure",
                "Jan  2 15:04:05 a charon: 05[IKE] received AUTHENTICATION_FAILED notify error^auth_failure",
                "2026-01-02T15:04:05.123456789Z {\"level\":\"error\",\"msg\":\"relation \\\"a\\\" does not exist\"}^config_error",
            })
    void well_known_messages_are_known(String line, String troubleClass) {
        assertThat(classOf(line)).isEqualTo(troubleClass);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02 15:04:05.000 UTC [4711] LOG:  disconnection: session time: 0:00:05.123 user=app database=shop host=192.0.2.7",
                "2026-01-02 15:04:05.000 UTC [4711] LOG:  automatic vacuum of table \"a.b.c\": elapsed: 12.33 s",
                "02-01-2026 15:04:05 +0000 PROXY.3128 00000 - 192.0.2.7:28783 198.51.100.4:80 1 2 0 GET http://example.net/",
                "192.0.2.7 - - [02/Jan/2026:15:04:05 +0000] \"POST /documents/session/7/push HTTP/2.0\" 403 0 \"-\" \"x\"",
                "192.0.2.7 - - [02/Jan/2026:15:04:05 +0000] \"GET /authors HTTP/1.1\" 401 0 \"-\" \"x\"",
                "2026-01-02 15:04:05 | shop | INFO | error handlers are ready",
            })
    void ordinary_lines_are_no_trouble(String line) {
        assertThat(classOf(line)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"GET\",\"path\":\"/?q=failed password for root\",\"request_id\":\"1\"}",
                "{\"request\":\"GET /?q=no space left on device HTTP/1.1\",\"remote_addr\":\"192.0.2.7\"}",
            })
    void the_words_of_a_request_without_an_answer_prove_nothing(String line) {
        assertThat(classOf(line)).isEqualTo("none");
    }

    @Test
    void what_a_server_says_of_a_request_without_an_answer_is_its_own() {
        assertThat(classOf(
                        "{\"method\":\"GET\",\"path\":\"/orders\",\"msg\":\"write failed: no space left on device\"}"))
                .isEqualTo("disk_full");
    }

    @Test
    void a_login_that_is_told_of_in_words_counts_like_one_of_an_access_log() {
        assertThat(classOf("2026/01/02 15:04:05 /api/login: 403 192.0.2.7 <nil>"))
                .isEqualTo("auth_failure");
        assertThat(classOf("2026-01-02 15:04:05: App: 192.0.2.7: POST /login (403) (3ms)"))
                .isEqualTo("auth_failure");
        assertThat(classOf("2026/01/02 15:04:05 /api/login: 200 192.0.2.7 <nil>"))
                .isEqualTo("none");
    }
}
