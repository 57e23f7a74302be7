package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final String REFUSED =
            "Mar  1 12:00:00 web1 sshd[4711]: Failed password for eva from 192.0.2.7 port 40022 ssh2";
    private static final String LET_IN =
            "Mar  1 12:00:00 web1 sshd[4711]: Accepted password for eva from 192.0.2.7 port 40022 ssh2";

    @Test
    void a_refused_login_and_its_client_count() {
        Score score = Labelled.score(new Fail2ban(), login(REFUSED, true, "192.0.2.7"), login(LET_IN, false, ""));

        assertThat(score.figure()).isEqualTo("1.0000; 1.0000; 0.0000");
        assertThat(score.met()).isTrue();
    }

    @Test
    void what_is_not_told_and_what_is_told_for_nothing_are_misses() {
        Score score = Labelled.score(new Fail2ban(), login(LET_IN, true, "192.0.2.7"), login(REFUSED, false, ""));

        assertThat(score.figure()).isEqualTo("0.0000; 1.0000; 1.0000");
        assertThat(score.met()).isFalse();
        assertThat(score.misses()).hasSize(2);
    }

    @Test
    void other_categories_and_other_modes_are_not_scored() {
        Score score = Labelled.score(
                new Fail2ban(),
                Labelled.line(LET_IN, "{'category': 'mail_abuse', 'default_mode': true, 'match': true}"),
                Labelled.line(LET_IN, "{'category': 'auth_failure', 'default_mode': false, 'match': true}"));

        assertThat(score.misses()).isEmpty();
    }

    @Test
    void a_host_that_is_a_name_is_no_client_address() {
        Score score = Labelled.score(new Fail2ban(), login(REFUSED, true, "client.example"));

        assertThat(score.details()).anyMatch(detail -> detail.contains("client") && detail.contains("0 of 0"));
    }

    @Test
    void parsed_lines_are_scored_by_their_own_label() {
        Score score = Labelled.score(
                new CrowdsecAuth(),
                Labelled.line(REFUSED, "{'auth_failure': true, 'meta': {'source_ip': '192.0.2.7'}}"),
                Labelled.line(LET_IN, "{'auth_failure': false, 'meta': {'source_ip': '192.0.2.9'}}"));

        assertThat(score.figure()).isEqualTo("1.0000; 1.0000; 0.0000");
    }

    private static LabelledLine login(String line, boolean match, String host) {
        return Labelled.line(
                line,
                "{'category': 'auth_failure', 'default_mode': true, 'match': " + match + ", 'host': '" + host + "'}");
    }
}
