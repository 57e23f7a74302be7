package dev.watchkeeper.engine.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttacksPropertiesTest {

    private static final List<String> PIECES = List.of(
            "?", "&", "=", "/", "%", "%2", "%27", "%u00", "%c0", "%e2%80", "\\x", "\\u00", "&#", "&#x;", "&lt;", "'",
            "\"", "`", "(", ")", "{", "}", "[", "]", "<", ">", "$", "$(", "${", ";", "|", "#", "--", "/*", "*/", "/*!",
            " ", "+", "\n", "\0", "é", "✓", "or", "and", "select", "union", "from", "on", "script", "..", "0x", "1",
            "77", "::", "@@", "a");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(40).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(80));
    }

    @Property(tries = 3_000)
    void any_text_is_looked_at_and_its_evidence_stands_in_it(
            @ForAll("texts") String target, @ForAll("texts") String userAgent, @ForAll("texts") String referer) {
        Attacks.in(new Request("/?a=" + target, userAgent, referer, null)).ifPresent(attack -> {
            String text = switch (attack.part()) {
                case PATH, QUERY -> "/?a=" + target;
                case USER_AGENT -> userAgent;
                case REFERER -> referer;
            };
            assertThat(attack.start()).isBetween(0, text.length());
            assertThat(attack.end()).isBetween(attack.start(), text.length());
            assertThat(text.substring(attack.start(), attack.end())).startsWith(attack.evidence());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'", "(", "/*", "%25", "&#", "../", "$(", "a=1&", ";a", "`", "<a ", "or 1 ", "if ", "select ", "{,",
                "on", "%e2%80", "\\x", "j", "a/"
            })
    @Timeout(value = 2, unit = TimeUnit.SECONDS)
    void a_long_hostile_request_takes_no_longer_than_its_length_deserves(String piece) {
        Request request = new Request("/?q=" + piece.repeat(64_000 / piece.length()), "-", "-", 200);

        assertThat(Attacks.in(request).isPresent()).isIn(true, false);
    }
}
