package dev.watchkeeper.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.bench.score.Miss;
import dev.watchkeeper.bench.score.Score;
import org.junit.jupiter.api.Test;

class CrowdsecParseTest {

    @Test
    void client_and_user_count_where_the_label_has_them() {
        Score score = score("192.0.2.7", "eva", "{'source_ip': '192.0.2.7', 'username': 'eva'}");

        assertThat(score.figure()).isEqualTo("1.0000 (2 of 2)");
        assertThat(score("192.0.2.7", "eva", "{'service': 'http'}").figure()).endsWith("(0 of 0)");
    }

    @Test
    void the_one_who_logs_in_is_the_user() {
        assertThat(score("192.0.2.7", "eva", "{'source_user': 'adam', 'username': 'eva'}")
                        .misses())
                .isEmpty();
        assertThat(score("192.0.2.7", "eva", "{'source_user': 'adam'}").misses())
                .containsExactly(new Miss("nginx", request("192.0.2.7", "eva"), "user", "adam", "eva"));
        assertThat(score("192.0.2.7", "-", "{'user': '-'}").misses()).isEmpty();
    }

    @Test
    void an_address_is_the_same_however_it_is_written() {
        assertThat(score("2001:db8:0:0:0:0:0:1", "-", "{'source_ip': '2001:db8::1'}")
                        .misses())
                .isEmpty();
        assertThat(score("::ffff:192.0.2.7", "-", "{'source_ip': '192.0.2.7'}").misses())
                .isEmpty();
        assertThat(score("192.0.2.8", "-", "{'source_ip': '192.0.2.7'}").misses())
                .hasSize(1);
    }

    private static Score score(String client, String user, String meta) {
        return Labelled.score(
                new CrowdsecParse(), Labelled.line(request(client, user), "{'test': 'nginx', 'meta': " + meta + "}"));
    }

    private static String request(String client, String user) {
        return client + " - " + user + " [01/Mar/2026:14:00:00 +0200] \"GET /shop HTTP/1.1\" 401 571";
    }
}
