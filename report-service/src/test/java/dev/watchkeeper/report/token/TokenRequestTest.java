package dev.watchkeeper.report.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.kit.problem.BadInput;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenRequestTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void a_right_wish_is_taken_without_what_surrounds_it() {
        TokenRequest.Checked wish = new TokenRequest(
                        "  laptop ", List.of("read", "operate", "read"), "2026-05-01T14:00:01+02:00")
                .checked(NOW);

        assertThat(wish.name()).isEqualTo("laptop");
        assertThat(wish.scopes()).containsExactly("read", "operate");
        assertThat(wish.expiresAt()).contains(Instant.parse("2026-05-01T12:00:01Z"));
    }

    @Test
    void a_token_without_an_end_is_allowed() {
        assertThat(new TokenRequest("ci", List.of("ingest"), null).checked(NOW).expiresAt())
                .isEmpty();
    }

    @Test
    void a_blank_name_is_refused() {
        refused(new TokenRequest(" ", List.of("read"), null), "name is blank: say who or what will use the token");
        refused(new TokenRequest(null, List.of("read"), null), "name is blank: say who or what will use the token");
    }

    @Test
    void a_name_has_up_to_a_hundred_characters() {
        assertThat(new TokenRequest("n".repeat(100), List.of("read"), null)
                        .checked(NOW)
                        .name())
                .hasSize(100);
        refused(new TokenRequest("n".repeat(101), List.of("read"), null), "name has 101 characters: 100 are allowed");
    }

    @Test
    void a_name_the_database_would_not_take_is_refused() {
        refused(new TokenRequest("a\u0000b", List.of("read"), null), "name holds a control character: leave it out");
    }

    @Test
    void an_unknown_scope_is_told_the_four() {
        refused(
                new TokenRequest("ci", List.of("read", "write"), null),
                "unknown scope \"write\": choose from ingest, read, operate, admin");
        refused(
                new TokenRequest("ci", Arrays.asList("read", null), null),
                "unknown scope \"null\": choose from ingest, read, operate, admin");
    }

    @Test
    void a_token_must_open_something() {
        refused(new TokenRequest("ci", List.of(), null), "scopes is empty: choose from ingest, read, operate, admin");
        refused(new TokenRequest("ci", null, null), "scopes is empty: choose from ingest, read, operate, admin");
    }

    @Test
    void an_end_lies_in_the_future() {
        refused(
                new TokenRequest("ci", List.of("read"), "2026-05-01T12:00:00Z"),
                "expiresAt is in the past: choose a time to come, or leave it out");
    }

    @Test
    void an_end_is_a_time() {
        refused(
                new TokenRequest("ci", List.of("read"), "tomorrow"),
                "expiresAt is not a time with a zone: write it like 2027-01-31T12:00:00Z");
    }

    private static void refused(TokenRequest request, String sentence) {
        assertThatThrownBy(() -> request.checked(NOW))
                .isInstanceOf(BadInput.class)
                .hasMessage(sentence);
    }
}
