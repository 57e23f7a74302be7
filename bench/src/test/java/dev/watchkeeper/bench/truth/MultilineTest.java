package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class MultilineTest {

    @Test
    void all_events_of_a_stream_must_be_right() {
        assertThat(score("one\ntwo", "{'events': ['one', 'two'], 'n_events': 2}")
                        .figure())
                .isEqualTo("1.0000 (1 of 1)");
        assertThat(score("one\ntwo", "{'events': ['one', 'three'], 'n_events': 2}")
                        .misses())
                .hasSize(1);
        assertThat(score("one\ntwo", "{'events': ['one'], 'n_events': 1}").misses())
                .hasSize(1);
    }

    @Test
    void where_the_label_only_counts_events_the_count_must_be_right() {
        assertThat(score("one\ntwo", "{'events': null, 'n_events': 2}").misses())
                .isEmpty();
        assertThat(score("one\ntwo", "{'events': null, 'n_events': 3}").misses())
                .hasSize(1);
    }

    @Test
    void records_of_the_label_are_what_is_read_and_their_ends_belong_to_no_event() {
        assertThat(score("one\ntwo", "{'events': ['three'], 'input_records': ['three\\n']}")
                        .misses())
                .isEmpty();
    }

    private static Score score(String stream, String label) {
        return Labelled.score(new Multiline(), Labelled.line(stream, label));
    }
}
