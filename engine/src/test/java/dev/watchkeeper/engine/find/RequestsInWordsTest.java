package dev.watchkeeper.engine.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.format.ParsedLine;
import dev.watchkeeper.engine.format.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that a program tells of in a sentence is known like one of an access log. */
class RequestsInWordsTest {

    private static ParsedLine completed(String text) {
        return FoundInText.completing(Formats.standard().parse(Samples.raw(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "2026/01/02 15:04:05 /api/login: 403 192.0.2.7 <nil>^/api/login^403",
                "App: 192.0.2.7: POST /login?next=a (403) (3ms)^/login^403",
                "GET /orders/7 200 3.2 ms - 12^/orders/<num>^200",
                "HTTP: POST http://shop.example/auth/login failed with HTTP 401^/auth/login^401",
            })
    void its_path_and_answer_are_known(String text, String endpoint, int status) {
        Fields fields = completed(text).fields();

        assertThat(fields.endpoint()).isEqualTo(endpoint);
        assertThat(fields.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /orders was asked for",
                "open /etc/shop.conf: 403 lines read",
                "{\"msg\":\"GET /orders failed with HTTP 503: no stock\"}",
            })
    void without_a_request_and_an_answer_and_in_the_words_of_an_object_there_is_no_path(String text) {
        assertThat(completed(text).fields().endpoint()).isNull();
    }

    @Test
    void only_postgresql_says_how_long_a_statement_of_it_took() {
        assertThat(completed("2026-01-02 15:04:05.000 UTC [7] LOG:  disconnection: session time: 0:00:05.123 user=a")
                        .fields()
                        .durationMs())
                .isNull();
        assertThat(completed("2026-01-02 15:04:05.000 UTC [7] LOG:  duration: 5234.567 ms  statement: select 1")
                        .fields()
                        .durationMs())
                .isEqualTo(5234.567);
    }
}
