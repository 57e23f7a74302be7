package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final String EXCERPT = "all is well\ncp: cannot write: No space left on device";

    @Test
    void an_incident_is_found_by_its_class_and_by_a_line_of_evidence() {
        Score score = cre("{'kind': 'incident', 'stub': false, 'issues': ['disk_full'], 'evidence': [2]}");

        assertThat(score.figure()).isEqualTo("1.0000; 1.0000");
        assertThat(score.met()).isTrue();
    }

    @Test
    void another_class_and_another_line_are_misses() {
        Score score = cre("{'kind': 'incident', 'stub': false, 'issues': ['dns'], 'evidence': [1]}");

        assertThat(score.figure()).isEqualTo("0.0000; 0.0000");
        assertThat(score.misses()).hasSize(2);
    }

    @Test
    void stubs_are_left_out() {
        assertThat(cre("{'kind': 'incident', 'stub': true, 'issues': ['dns'], 'evidence': [1]}")
                        .misses())
                .isEmpty();
    }

    @Test
    void of_hosts_the_mean_of_the_categories_counts() {
        Score score = Labelled.score(
                new Wazuh(),
                Labelled.line("su: authentication failure for root", "{'category': 'scan', 'host_log': true}"),
                Labelled.line("all is well", "{'category': 'auth_success', 'host_log': true}"),
                Labelled.line("all is well", "{'category': 'auth_failure', 'host_log': false}"),
                Labelled.line("all is well", "{'category': 'other', 'host_log': true}"));

        assertThat(score.figure()).isEqualTo("0.5000");
    }

    @Test
    void ordinary_lines_make_no_great_trouble() {
        Score score = Labelled.score(
                new LoghubCalm(),
                Labelled.line("2026-01-01 12:00:00,000 INFO shop.Disk - No space left on device", "{'dataset': 'x'}"),
                Labelled.line("2026-01-01 12:00:00,000 INFO shop.Disk - all is well", "{'dataset': 'x'}"));

        assertThat(score.figure()).isEqualTo("0.5000 (1 lines)");
        assertThat(score.met()).isFalse();
    }

    private static Score cre(String label) {
        return Labelled.score(new Cre(), Labelled.line(EXCERPT, label));
    }
}
