package dev.watchkeeper.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void a_token_is_drawn_from_256_bits_and_recognisable() {
        assertThat(Stream.generate(Tokens::draw).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(token -> token.matches("wk_[0-9a-f]{64}"));
    }

    @Test
    void its_hash_is_that_of_every_other_tool() {
        assertThat(Tokens.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_higher_scope_opens_the_doors_below_it_but_never_the_one_for_batches() {
        assertThat(Grant.of("a", "admin").scopes()).containsExactlyInAnyOrder("admin", "operate", "read");
        assertThat(Grant.of("o", "operate").scopes()).containsExactlyInAnyOrder("operate", "read");
        assertThat(Grant.of("r", "read").scopes()).containsExactly("read");
        assertThat(Grant.of("i", "ingest").scopes()).containsExactly("ingest");
        assertThat(Grant.of("b", "ingest,read").scopes()).containsExactlyInAnyOrder("ingest", "read");
    }
}
