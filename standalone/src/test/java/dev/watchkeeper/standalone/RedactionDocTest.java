package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.redact.RedactSettings;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/redaction.md lists each kind of secrets once, and its example of settings is one. */
class RedactionDocTest {

    private static final Path PAGE = Path.of("../docs/redaction.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String ONLY_WHEN_ASKED_FOR = "| only where it is asked for |";

    private static String between(String start, String end) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(start) + start.length();
        return page.substring(from, page.indexOf(end, from));
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1)).toList();
    }

    @Test
    void every_kind_is_listed_once_and_every_listed_kind_exists() throws IOException {
        assertThat(names(between("| what | kinds |", "\n\n")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SecretKind.values())
                        .map(SecretKind::label)
                        .toList());
    }

    @Test
    void the_kinds_that_must_be_asked_for_have_a_row_of_their_own() throws IOException {
        assertThat(names(between(ONLY_WHEN_ASKED_FOR, "\n")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SecretKind.values())
                        .filter(SecretKind::onlyWhenAskedFor)
                        .map(SecretKind::label)
                        .toList());
    }

    @Test
    void the_example_is_read_and_says_what_it_says() throws IOException {
        LineSettingsReader.Read read = LineSettingsReader.read(
                "lines.yaml", between("```yaml\n", "```"), Formats.standard().inOrder(), LineSettings.NONE);

        assertThat(read.refused()).isEmpty();
        assertThat(read.settings().of("/srv/shop/public/a.log").redact()).isEqualTo(RedactSettings.NOTHING);
        RedactSettings payment = read.settings().of("/srv/shop/payment/a.log").redact();
        assertThat(payment.kinds())
                .contains(SecretKind.EMAIL, SecretKind.IP_ADDRESS, SecretKind.OWN, SecretKind.PASSWORD)
                .doesNotContain(SecretKind.SESSION_ID, SecretKind.IBAN);
        assertThat(read.settings().of("/srv/shop/card/a.log").redact().kinds())
                .containsExactlyInAnyOrder(SecretKind.CARD_NUMBER, SecretKind.CARD_CODE);
    }
}
