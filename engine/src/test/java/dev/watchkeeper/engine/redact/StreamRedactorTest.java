package dev.watchkeeper.engine.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamRedactorTest {

    private static final String BODY = "MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn/ygWyF8PbnGy0AHB7MaU6Yq1cZ3tyQxkT";

    private final StreamRedactor stream =
            new StreamRedactor(RedactSettings.STANDARD, new Pseudonyms(new byte[Pseudonyms.SHORTEST_KEY]));

    private List<String> shapes(List<String> lines) {
        return lines.stream()
                .map(stream::redact)
                .map(line -> line.replaceAll("\\[([a-z-]+):[0-9a-f]{8}]", "<$1>"))
                .toList();
    }

    @Test
    void a_private_key_is_taken_out_of_all_its_lines() {
        assertThat(shapes(List.of(
                        "before",
                        "-----BEGIN RSA PRIVATE KEY-----",
                        "Proc-Type: 4,ENCRYPTED",
                        "",
                        BODY,
                        "q1cZ3tyQ==",
                        "-----END RSA PRIVATE KEY-----",
                        "after")))
                .containsExactly(
                        "before",
                        "<private-key>",
                        "<private-key>",
                        "",
                        "<private-key>",
                        "<private-key>",
                        "<private-key>",
                        "after");
    }

    @Test
    void what_a_logger_writes_before_the_lines_of_a_key_stays() {
        assertThat(shapes(List.of(
                        "web-1 app: -----BEGIN PRIVATE KEY-----",
                        "web-1 app: " + BODY,
                        "web-1 app: Zm9v" + "YmE=",
                        "web-1 app: -----END PRIVATE KEY-----")))
                .containsExactly(
                        "web-1 app: <private-key>",
                        "web-1 app: <private-key>",
                        "web-1 app: <private-key>",
                        "web-1 app: <private-key>");
    }

    @Test
    void other_lines_may_come_between_and_lose_only_their_own_secrets() {
        assertThat(shapes(List.of("-----BEGIN PRIVATE KEY-----", BODY, "user anna: password=x77 was used", BODY)))
                .containsExactly(
                        "<private-key>", "<private-key>", "user anna: password=<password> was used", "<private-key>");
    }

    @Test
    void a_block_without_end_is_given_up() {
        stream.redact("-----BEGIN PRIVATE KEY-----");
        Collections.nCopies(20, "an ordinary line of a log").forEach(stream::redact);

        assertThat(stream.redact(BODY)).isEqualTo(BODY);
    }

    @Test
    void a_block_that_never_ends_is_given_up() {
        stream.redact("-----BEGIN PRIVATE KEY-----");
        Collections.nCopies(400, BODY)
                .forEach(line -> assertThat(stream.redact(line)).doesNotContain(BODY));

        assertThat(stream.redact(BODY)).isEqualTo(BODY);
    }

    @Test
    void a_whole_block_in_one_text_opens_nothing() {
        assertThat(shapes(
                        List.of("key -----BEGIN PRIVATE KEY-----\n" + BODY + "\n-----END PRIVATE KEY----- read", BODY)))
                .containsExactly("key <private-key> read", BODY);
    }

    @Test
    void a_certificate_is_no_secret() {
        assertThat(shapes(List.of("-----BEGIN CERTIFICATE-----", BODY)))
                .containsExactly("-----BEGIN CERTIFICATE-----", BODY);
    }
}
