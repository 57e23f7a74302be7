package dev.watchkeeper.kit.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

class StartTroubleTest {

    @Test
    void a_misspelt_key_is_named() {
        String said = "SRCFG00050: watchkeeper.collector.ship.linse in SysPropConfigSource does not map to any root";

        assertThat(StartTrouble.wrongKey(said))
                .startsWith("unknown configuration key watchkeeper.collector.ship.linse:");
    }

    @Test
    void a_missing_value_is_named() {
        String said = "java.util.NoSuchElementException: SRCFG00014: The config property"
                + " watchkeeper.alert.channel.email.from is required but it could not be found in any config source";

        assertThat(StartTrouble.wrongKey(said)).contains("watchkeeper.alert.channel.email.from");
    }

    @Test
    void the_innermost_sentence_is_the_one_to_read() {
        Throwable failure = new RuntimeException("outer", new IllegalStateException("the disk is full\nat …"));

        assertThat(StartTrouble.inOneLine(failure)).isEqualTo("the disk is full");
    }

    @Test
    void a_port_in_use_comes_with_the_remedy() {
        assertThat(StartTrouble.inOneLine(new RuntimeException(new BindException("Address already in use"))))
                .contains("in use already")
                .contains("quarkus.http.port");
    }

    @Test
    void a_failure_without_words_is_at_least_named() {
        assertThat(StartTrouble.inOneLine(new NullPointerException())).isEqualTo("NullPointerException");
    }
}
