package dev.watchkeeper.engine.rate.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Samples;
import dev.watchkeeper.engine.line.Understanding;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SightingsTest {

    private static final Understanding UNDERSTANDING = Understanding.standard();

    private static Sighting of(String line) {
        return Sightings.of(UNDERSTANDING.understand(Samples.raw(line)));
    }

    private static Sighting request(String request, int status) {
        return of("203.0.113.9 - - [01/Mar/2026:12:00:00 +0000] \"" + request + " HTTP/1.1\" " + status
                + " 512 \"-\" \"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)\"");
    }

    private static Sighting sshd(String message) {
        return of("Mar  1 12:00:00 web sshd[4711]: " + message);
    }

    @Property(tries = 500)
    void any_text_is_seen_and_never_an_exception(@ForAll String line) {
        assertThat(of(line).signs()).contains(Sign.LINE);
    }

    @Example
    void a_failed_login_names_client_and_user() {
        Sighting sighting = sshd("Failed password for root from 203.0.113.9 port 51234 ssh2");

        assertThat(sighting.signs()).contains(Sign.FAILED_LOGIN).doesNotContain(Sign.UNKNOWN_USER);
        assertThat(sighting.client()).isEqualTo("203.0.113.9");
        assertThat(sighting.user()).isEqualTo("root");
    }

    @Example
    void the_second_line_about_a_failure_is_told_from_the_first() {
        assertThat(sshd("Invalid user admin from 203.0.113.9 port 51234").signs())
                .contains(Sign.FAILED_LOGIN, Sign.UNKNOWN_USER);
        assertThat(sshd("Failed password for invalid user admin from 203.0.113.9 port 51234 ssh2")
                        .signs())
                .contains(Sign.REPEATED_FAILURE, Sign.UNKNOWN_USER)
                .doesNotContain(Sign.FAILED_LOGIN);
    }

    @Example
    void a_login_is_one() {
        assertThat(sshd("Accepted password for alice from 203.0.113.9 port 51234 ssh2")
                        .signs())
                .contains(Sign.LOGIN)
                .doesNotContain(Sign.FAILED_LOGIN);
    }

    @Example
    void a_repeated_message_counts_as_often_as_it_says() {
        Sighting sighting =
                sshd("message repeated 5 times: [ Failed password for root from 203.0.113.9 port 51234 ssh2]");

        assertThat(sighting.times()).isEqualTo(5);
        assertThat(sighting.signs()).contains(Sign.FAILED_LOGIN);
    }

    @Example
    void what_is_not_there_is_probed_unless_it_is_an_image() {
        assertThat(request("GET /admin.php", 404).signs()).contains(Sign.REQUEST, Sign.PROBE, Sign.CRAWLER);
        assertThat(request("GET /logo.png", 404).signs()).contains(Sign.ASSET).doesNotContain(Sign.PROBE);
        assertThat(request("GET /", 200).signs()).doesNotContain(Sign.PROBE);
    }

    @Example
    void a_path_keeps_its_numbers_and_loses_host_and_query() {
        assertThat(request("GET /p1?a=2", 404).path()).isEqualTo("/p1");
        assertThat(request("GET http://shop.example/p2?a=2", 404).path()).isEqualTo("/p2");
        assertThat(request("GET http://shop.example", 404).path()).isEqualTo("/");
    }

    @Example
    void a_login_form_tells_by_its_answer_how_it_went() {
        assertThat(request("POST /login", 401).signs()).contains(Sign.FAILED_LOGIN);
        assertThat(request("POST /login", 200).signs()).contains(Sign.FORM_CAME_BACK);
        assertThat(request("POST /api/v1/login", 200).signs()).doesNotContain(Sign.FORM_CAME_BACK);
        assertThat(request("POST /login", 302).signs()).doesNotContain(Sign.FAILED_LOGIN, Sign.FORM_CAME_BACK);
        assertThat(request("GET /private", 401).signs()).contains(Sign.CHALLENGE);
    }

    @Example
    void a_start_is_told_from_other_beginnings() {
        assertThat(of("2026-03-01 12:00:00.000  INFO 1 --- [main] a.Shop : Started Shop in 3.2 seconds (process"
                                + " running for 3.9)")
                        .signs())
                .contains(Sign.START);
        assertThat(of("2026-03-01 12:00:00.000  INFO 1 --- [main] a.Shop : Started import of 3 files")
                        .signs())
                .doesNotContain(Sign.START);
    }

    @Example
    void a_blocked_connection_has_a_target() {
        Sighting sighting = of("Mar  1 12:00:00 gate kernel: [12.3] [UFW BLOCK] IN=eth0 OUT= MAC=00 SRC=203.0.113.9"
                + " DST=192.0.2.1 LEN=40 PROTO=TCP SPT=40000 DPT=23 WINDOW=1024 SYN");

        assertThat(sighting.signs()).contains(Sign.BLOCKED);
        assertThat(sighting.target()).isEqualTo("192.0.2.1 23");
    }

    @Example
    void who_comes_to_a_decoy_guesses() {
        Sighting ssh = of("2026-03-01T12:00:00.123Z ACCEPT host=::ffff:203.0.113.9 port=40022 fd=5 n=2/64");

        assertThat(ssh.signs()).contains(Sign.FAILED_LOGIN);
        assertThat(ssh.client()).endsWith("203.0.113.9");
        assertThat(
                        of("Mar  1 12:00:00 web cowrie[7]: 2026-03-01T12:00:00+0000 [cowrie.telnet.factory.HoneyPotTelnetFactory]"
                                        + " New connection: 203.0.113.9:40022 (10.0.0.9:2223) [session: 3f2a]")
                                .signs())
                .contains(Sign.FAILED_LOGIN);
        assertThat(of("2026-03-01T12:00:00.123Z CLOSE host=::ffff:203.0.113.9 port=40022 fd=5 time=20.01 bytes=25")
                        .signs())
                .doesNotContain(Sign.FAILED_LOGIN);
    }

    @Example
    void a_code_that_was_typed_in_is_guessed_as_passwords_are_and_a_token_of_a_program_is_not() {
        assertThat(of("2026-03-01T12:00:00.123Z [AUTH] WARN: Invalid token provided for user anna. IP=203.0.113.9")
                        .signs())
                .contains(Sign.FAILED_LOGIN);
        assertThat(of("2026-03-01T12:00:00.123Z WARN Invalid access token presented by client 203.0.113.9")
                        .signs())
                .doesNotContain(Sign.FAILED_LOGIN);
    }
}
