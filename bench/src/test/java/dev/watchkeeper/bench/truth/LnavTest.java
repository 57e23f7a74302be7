package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class LnavTest {

    @Test
    void formats_with_the_same_name_are_the_same() {
        assertThat(Lnav.isSameFormat("haproxy_log", "haproxy")).isTrue();
        assertThat(Lnav.isSameFormat("mysql_slow_log", "mysql-slow")).isTrue();
        assertThat(Lnav.isSameFormat("syslog_log", "syslog5424")).isTrue();
        assertThat(Lnav.isSameFormat("postgres_log", "postgresql")).isTrue();
    }

    @Test
    void formats_that_mean_the_same_are_listed() {
        assertThat(Lnav.isSameFormat("glog_log", "klog")).isTrue();
        assertThat(Lnav.isSameFormat("java_log", "logback")).isTrue();
        assertThat(Lnav.isSameFormat("error_log", "apache-error")).isTrue();
        assertThat(Lnav.isSameFormat("s3_log", "s3-access")).isTrue();
    }

    @Test
    void other_formats_and_no_format_at_all_are_not() {
        assertThat(Lnav.isSameFormat("haproxy_log", "syslog3164")).isFalse();
        assertThat(Lnav.isSameFormat("java_log", "plain")).isFalse();
        assertThat(Lnav.isSameFormat("tcf_log", "plain")).isFalse();
        assertThat(Lnav.isSameFormat("access_log", "apache-error")).isFalse();
    }

    @Test
    void a_line_of_a_format_that_is_not_known_here_may_still_have_the_right_level() {
        String line = "2026-03-01 12:00:00.000 ERROR [main] c.e.Shop - the order was not taken";

        assertThat(score(line, "{'format': 'shop_log', 'level': 'error'}").misses())
                .isEmpty();
        assertThat(score(line, "{'format': 'shop_log', 'level': 'info'}").misses())
                .hasSize(1);
        assertThat(score(line, "{'format': 'shop_log', 'level': null}").misses())
                .hasSize(1);
    }

    private static Score score(String line, String label) {
        return Labelled.score(new Lnav(), Labelled.line(line, label));
    }
}
