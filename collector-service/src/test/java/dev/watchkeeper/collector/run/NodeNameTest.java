package dev.watchkeeper.collector.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeNameTest {

    @Test
    void a_configured_name_counts() {
        assertThat(NodeName.of(Optional.of(" web-1 "))).isEqualTo("web-1");
    }

    @Test
    void else_the_machine_is_asked() {
        assertThat(NodeName.of(Optional.empty())).isNotBlank();
        assertThat(NodeName.of(Optional.of(" "))).isNotBlank();
    }
}
