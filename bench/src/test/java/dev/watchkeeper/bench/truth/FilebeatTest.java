package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class FilebeatTest {

    private static final String REQUEST =
            "192.0.2.7 - - [01/Mar/2026:14:00:00 +0200] \"GET /shop/7?size=m HTTP/1.1\" 404 571 \"-\" \"curl/8.0\"";

    @Test
    void fields_that_are_the_same_are_right_whatever_they_are_called() {
        Score score = scoreOfRequest("""
                {'timestamp': '2026-03-01T12:00:00.000Z', 'timestamp_zone_assumed': false, 'client': '192.0.2.7',
                'method': 'GET', 'url': '/shop/7?size=m', 'status': 404, 'bytes': 571, 'http_version': '1.1',
                'user': '-', 'referrer': '-', 'user_agent': 'curl/8.0'}""");

        assertThat(score.misses()).isEmpty();
        assertThat(score.figure()).isEqualTo("1.0000 (10 of 10)");
        assertThat(score.met()).isTrue();
    }

    @Test
    void a_field_that_differs_or_is_not_read_is_a_miss() {
        Score score = scoreOfRequest("""
                {'timestamp': '2026-03-01T14:00:00.000Z', 'client': '192.0.2.70', 'url': '/shop', 'status': 40,
                'user': 'eva', 'duration_ns': 0, 'bytes': 5710}""");

        assertThat(score.misses())
                .extracting(Miss::field)
                .containsExactly("timestamp", "client", "url", "status", "user", "duration_ns", "bytes");
        assertThat(score.misses()).extracting(Miss::kind).containsOnly("nginx/access");
        assertThat(score.met()).isFalse();
    }

    @Test
    void where_the_truth_has_the_path_alone_the_query_does_not_count() {
        assertThat(scoreOfRequest("{'url': '/shop/7'}").misses()).isEmpty();
    }

    @Test
    void a_time_in_a_zone_that_was_assumed_does_not_count() {
        Score score = scoreOfRequest(
                "{'timestamp': '1999-01-01T00:00:00.000Z', 'timestamp_zone_assumed': true, 'method': 'GET'}");

        assertThat(score.figure()).isEqualTo("1.0000 (1 of 1)");
    }

    @Test
    void levels_are_compared_normalised_and_durations_to_the_nanosecond() {
        String statement = "2026-03-01 12:00:00.123 UTC [77] eva@shop LOG:  duration: 1.250 ms";
        Score right = Labelled.score(
                new Filebeat(),
                Labelled.line(statement, core("postgresql/log", "{'level': 'log', 'duration_ns': 1250000}")));
        Score wrong = Labelled.score(
                new Filebeat(),
                Labelled.line(statement, core("postgresql/log", "{'level': 'ERROR', 'duration_ns': 1250001}")));

        assertThat(right.misses()).isEmpty();
        assertThat(wrong.misses()).hasSize(2);
    }

    private static Score scoreOfRequest(String core) {
        return Labelled.score(new Filebeat(), Labelled.line(REQUEST, core("nginx/access", core)));
    }

    private static String core(String format, String core) {
        return "{'format': '" + format + "', 'core': " + core + "}";
    }
}
