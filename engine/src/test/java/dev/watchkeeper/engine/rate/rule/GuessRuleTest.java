package dev.watchkeeper.engine.rate.rule;

import static dev.watchkeeper.engine.rate.rule.Scene.CLIENT;
import static dev.watchkeeper.engine.rate.rule.Scene.START;
import static dev.watchkeeper.engine.rate.rule.Scene.failure;
import static dev.watchkeeper.engine.rate.rule.Scene.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Severity;
import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuessRuleTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void five_failed_logins_of_one_client_are_guessing_and_four_are_not() {
        assertThat(new Scene().happens(4, SECOND, i -> failure("root")).alarms())
                .isEmpty();
        assertThat(new Scene().happens(5, SECOND, i -> failure("root")).alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.rule()).isEqualTo("brute-force");
                    assertThat(alarm.troubleClass()).isEqualTo("brute_force");
                    assertThat(alarm.subject()).isEqualTo(CLIENT);
                    assertThat(alarm.severity()).isEqualTo(Severity.MEDIUM);
                    assertThat(alarm.sentence())
                            .isEqualTo("5 failed logins from 203.0.113.9 in 10 minutes, for 1 user");
                });
    }

    @Test
    void many_failures_are_worse_and_a_login_afterwards_is_the_worst() {
        Scene guessed = new Scene().happens(30, SECOND, i -> failure("root"));
        assertThat(guessed.alarms()).extracting(RateAlarm::severity).containsExactly(Severity.HIGH);

        guessed.happens(
                START.plusSeconds(40),
                1,
                SECOND,
                i -> line(Sign.LOGIN).from(CLIENT).by("root"));

        assertThat(guessed.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(alarm.sentence()).endsWith("; then a login succeeded as root");
            assertThat(alarm.evidence()).containsEntry("failures", 30L).containsEntry("logins", 1L);
        });
    }

    @Test
    void an_office_behind_one_address_has_failures_and_more_logins() {
        Scene office = new Scene()
                .happens(20, SECOND, i -> line(Sign.LOGIN).from(CLIENT).by("user" + i))
                .happens(6, SECOND, i -> failure("user" + i));

        assertThat(office.alarms()).isEmpty();
    }

    @Test
    void a_failure_that_two_programs_report_is_one() {
        Scene typo = new Scene()
                .happens(4, SECOND, i -> failure("alice"))
                .happens(
                        4, SECOND, i -> line(Sign.REPEATED_FAILURE).from(CLIENT).by("alice"));

        assertThat(typo.alarms()).isEmpty();
    }

    @Test
    void many_users_with_few_tries_each_are_sprayed() {
        assertThat(new Scene().happens(12, SECOND, i -> failure("user" + i % 6)).rules())
                .containsExactly("password-spraying");
    }

    @Test
    void asking_for_users_who_do_not_exist_is_enumeration() {
        assertThat(new Scene()
                        .happens(
                                6,
                                SECOND,
                                i -> line(Sign.FAILED_LOGIN, Sign.UNKNOWN_USER)
                                        .from(CLIENT)
                                        .by("user" + i))
                        .rules())
                .containsExactly("user-enumeration");
    }

    @Test
    void guessing_slowly_is_noticed_within_the_hour() {
        assertThat(new Scene()
                        .happens(10, Duration.ofMinutes(5), i -> failure("root"))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.sentence())
                        .isEqualTo("10 failed logins from 203.0.113.9 in 1 hour, for 1 user"));
        assertThat(new Scene()
                        .happens(4, Duration.ofMinutes(10), i -> failure("user" + i))
                        .alarms())
                .hasSize(1);
    }

    @Test
    void a_forgotten_password_tried_once_in_a_while_is_no_guessing() {
        assertThat(new Scene()
                        .happens(9, Duration.ofMinutes(7), i -> failure("alice"))
                        .alarms())
                .isEmpty();
    }

    @Test
    void one_user_tried_from_everywhere_is_guessed_though_no_client_stands_out() {
        assertThat(new Scene()
                        .happens(
                                12,
                                Duration.ofMinutes(1),
                                i -> line(Sign.FAILED_LOGIN)
                                        .from("198.51.100." + i)
                                        .by("admin"))
                        .alarms())
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.subject()).isEqualTo("admin");
                    assertThat(alarm.sentence()).isEqualTo("10 failed logins of admin in 1 hour, from 10 clients");
                });
    }

    @Test
    void one_address_that_asks_for_a_password_again_and_again_is_guessed_at_and_many_once_are_crawled() {
        assertThat(new Scene()
                        .happens(
                                6,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.CHALLENGE)
                                        .from(CLIENT)
                                        .asking("GET", "/private", "/private"))
                        .rules())
                .containsExactly("brute-force");
        assertThat(new Scene()
                        .happens(
                                30,
                                SECOND,
                                i -> line(Sign.REQUEST, Sign.CHALLENGE)
                                        .from(CLIENT)
                                        .asking("GET", "/edit/" + i, "/edit/" + i))
                        .alarms())
                .isEmpty();
    }

    @Test
    void a_login_form_that_comes_back_to_many_browsers_is_an_office() {
        assertThat(new Scene().happens(7, SECOND, i -> form("Firefox")).rules()).containsExactly("brute-force");
        assertThat(new Scene().happens(7, SECOND, i -> form("Firefox/" + i)).alarms())
                .isEmpty();
    }

    private static Sighting form(String agent) {
        return line(Sign.REQUEST, Sign.FORM_CAME_BACK)
                .from(CLIENT)
                .asking("POST", "/login", "/login")
                .with(agent);
    }

    @Test
    void names_that_do_not_exist_are_enumerated_with_long_pauses_too() {
        Duration pause = Duration.ofMinutes(25);
        Scene patient = new Scene()
                .happens(
                        4,
                        pause,
                        i -> line(Sign.FAILED_LOGIN, Sign.UNKNOWN_USER)
                                .from(CLIENT)
                                .by("name" + i));

        assertThat(patient.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule()).isEqualTo("user-enumeration");
            assertThat(alarm.sentence()).isEqualTo("4 failed logins from 203.0.113.9 in 120 minutes, for 4 users");
        });
        assertThat(new Scene().happens(4, pause, i -> failure("name" + i)).alarms())
                .isEmpty();
        assertThat(patient.happens(1, pause, i -> line(Sign.LOGIN).from(CLIENT).by("anna"))
                        .alarms())
                .isEmpty();
    }
}
