package dev.watchkeeper.standalone.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceSpanTest {

    @Test
    void the_words_of_the_evidence_are_found_where_values_stand_between_them() {
        String message = "while saving: Process 4711 waits for ShareLock on transaction 99; blocked";

        assertThat(EvidenceSpan.of("Process <num> waits for ShareLock", message))
                .contains(new EvidenceSpan(14, message.indexOf(" on transaction")));
    }

    @Test
    void a_value_at_either_end_is_left_out() {
        assertThat(EvidenceSpan.of("<ip> refused <num>", "10.0.0.1 refused 12")).contains(new EvidenceSpan(9, 16));
    }

    @Test
    void evidence_that_is_no_text_of_the_message_has_no_span() {
        assertThat(EvidenceSpan.of("status=503", "GET /a HTTP/1.1")).isEmpty();
        assertThat(EvidenceSpan.of("<num>", "12")).isEmpty();
        assertThat(EvidenceSpan.of("", "12")).isEmpty();
    }
}
