package dev.watchkeeper.engine.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.watchkeeper.engine.format.Fields;
import dev.watchkeeper.testkit.hostile.HostileText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FoundInTextPropertiesTest {

    private static final List<String> SIGNS = List.of(
            "=", ":", " ", "\"", "'", "[", "]", "(", "<", "`", "\\", "/", "::", "\n", "@", "\0", "\uD800", ".", ",",
            ";");

    private static final List<String> PIECES =
            Stream.concat(HostileText.WORDS.stream(), SIGNS.stream()).toList();

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces)),
                Arbitraries.strings());
    }

    @Property(tries = 20_000)
    void no_message_is_too_odd(@ForAll("messages") String message) {
        assertThatCode(() -> Found.in(message)).doesNotThrowAnyException();
    }

    @Property
    void every_component_is_heard_without_trouble(@ForAll("messages") String message) {
        for (String component : List.of("sshd", "sudo", "pkexec", "")) {
            Fields given = Fields.with().component(component).build();

            assertThat(Found.in("Failed " + message, given)).isEqualTo(Found.in("Failed " + message, given));
        }
    }

    /** What such messages cost is measured by {@code ./watchkeeper bench engine --long}; here one that hangs is caught. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void no_long_message_is_too_odd() {
        for (String piece : PIECES) {
            assertThatCode(() -> Found.in(piece.repeat(64_000 / piece.length())))
                    .doesNotThrowAnyException();
        }
    }
}
