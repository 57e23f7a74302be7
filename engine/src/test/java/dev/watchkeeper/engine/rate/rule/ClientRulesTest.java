package dev.watchkeeper.engine.rate.rule;

import static dev.watchkeeper.engine.rate.rule.Scene.CLIENT;
import static dev.watchkeeper.engine.rate.rule.Scene.START;
import static dev.watchkeeper.engine.rate.rule.Scene.line;
import static dev.watchkeeper.engine.rate.rule.Scene.missing;
import static dev.watchkeeper.engine.rate.rule.Scene.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClientRulesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUICK = Duration.ofMillis(100);

    @Test
    void ten_different_paths_that_are_not_there_are_a_scan() {
        assertThat(new Scene().happens(9, SECOND, i -> missing("/p" + i)).alarms())
                .isEmpty();
        assertThat(new Scene().happens(12, SECOND, i -> missing("/p" + i)).alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.rule()).isEqualTo("path-scan");
                    assertThat(alarm.troubleClass()).isEqualTo("web_attack_scanner");
                    assertThat(alarm.sentence())
                            .isEqualTo("12 requests of 12 from 203.0.113.9 in 5 minutes: 12 paths that are not there"
                                    + " or not allowed");
                });
    }

    @Test
    void one_missing_path_asked_for_again_and_again_is_a_broken_program_and_no_scan() {
        assertThat(new Scene().happens(100, SECOND, i -> missing("/feed")).alarms())
                .isEmpty();
    }

    @Test
    void a_reader_who_meets_broken_links_is_no_scanner_and_neither_is_a_crawler() {
        assertThat(new Scene()
                        .happens(100, SECOND, i -> page("/article/" + i))
                        .happens(15, SECOND, i -> missing("/old/" + i))
                        .alarms())
                .isEmpty();
        assertThat(new Scene()
                        .happens(
                                40,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.PROBE, Sign.CRAWLER)
                                        .from(CLIENT)
                                        .asking("GET", "/old/" + i, "/old/" + i))
                        .alarms())
                .isEmpty();
    }

    @Test
    void many_closed_ports_are_a_scan() {
        assertThat(new Scene()
                        .happens(
                                10, SECOND, i -> line(Sign.BLOCKED).from(CLIENT).to("192.0.2.1 " + i))
                        .rules())
                .containsExactly("port-scan");
    }

    @Test
    void three_attacks_of_one_client_are_a_series() {
        assertThat(new Scene()
                        .happens(
                                3,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.ATTACK)
                                        .from(CLIENT)
                                        .asking("GET", "/", "/"))
                        .rules())
                .containsExactly("attack-series");
    }

    @Test
    void asking_for_users_by_number_is_a_beginning_of_guessing() {
        assertThat(new Scene()
                        .happens(5, SECOND, i -> line(Sign.REQUEST).from(CLIENT).asking("GET", "/", "/?author=" + i))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.rule()).isEqualTo("user-scan");
                    assertThat(alarm.troubleClass()).isEqualTo("brute_force");
                });
        assertThat(new Scene()
                        .happens(9, SECOND, i -> line(Sign.REQUEST).from(CLIENT).asking("GET", "/", "/?author=1"))
                        .alarms())
                .isEmpty();
    }

    @Test
    void far_more_requests_than_peers_and_than_before_are_a_flood() {
        Scene busy = new Scene().happens(400, QUICK, i -> page("/p" + i));
        assertThat(busy.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule()).isEqualTo("flood");
            assertThat(alarm.sentence())
                    .isEqualTo("400 requests from 203.0.113.9 in 1 minute, its peers send 0, itself 0 before");
        });

        busy.happens(400 * 5, Duration.ofMillis(25), i -> page("/p").from("198.51.100." + i % 5));
        assertThat(busy.alarms()).isEmpty();
    }

    @Test
    void who_always_sends_as_much_floods_nobody() {
        Scene steady = new Scene()
                .happens(START.minus(Duration.ofMinutes(31)), 31 * 400, Duration.ofMillis(150), i -> page("/poll"));

        assertThat(steady.alarms()).noneMatch(alarm -> alarm.minute() > START.getEpochSecond() / 60 - 2);
    }

    @Test
    void refused_requests_fresh_queries_and_switched_names_are_floods_too() {
        assertThat(new Scene()
                        .happens(5, SECOND, i -> line(Sign.LIMITED).from(CLIENT))
                        .rules())
                .containsExactly("limit-exceeded");
        assertThat(new Scene().happens(40, QUICK, i -> query("/?" + i)).rules()).containsExactly("cache-bypass");
        assertThat(new Scene().happens(55, SECOND, i -> query("/?" + i)).alarms())
                .isEmpty();
        assertThat(new Scene()
                        .happens(12, SECOND, i -> page("/").with("Browser/" + i))
                        .rules())
                .containsExactly("switched-agents");
    }

    @Test
    void a_form_filled_in_at_once_by_somebody_who_never_saw_the_page_is_a_bot() {
        assertThat(new Scene().happens(2, SECOND, ClientRulesTest::form).rules())
                .containsExactly("form-bot");
        assertThat(new Scene()
                        .happens(2, Duration.ofSeconds(20), ClientRulesTest::form)
                        .alarms())
                .isEmpty();
        assertThat(new Scene()
                        .happens(2, SECOND, ClientRulesTest::form)
                        .happens(
                                1,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.ASSET).from(CLIENT).asking("GET", "/a.css", "/a.css"))
                        .alarms())
                .isEmpty();
    }

    private static Sighting form(int step) {
        String path = "/register";
        return line(Sign.REQUEST).from(CLIENT).asking(step == 0 ? "GET" : "POST", path, path);
    }

    private static Sighting query(String target) {
        return line(Sign.REQUEST).from(CLIENT).asking("GET", "/", target).with("Mozilla/5.0 Firefox/140.0");
    }
}
