package dev.watchkeeper.engine.redact.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void a_mark_knows_its_like() {
        String mark = Mark.of(SecretKind.AWS_KEY, "7f3a9c2e");

        assertThat(mark).isEqualTo("[aws-key:7f3a9c2e]");
        assertThat(Mark.end("x" + mark + "y", 1)).isEqualTo(19);
        assertThat(Mark.isWhole(mark, 0, mark.length())).isTrue();
        assertThat(Mark.isWhole(mark + "y", 0, mark.length() + 1)).isFalse();
        assertThat(Mark.isIn("a[b" + mark, 0, mark.length() + 3)).isTrue();
        assertThat(Mark.isIn("a[b]", 0, 4)).isFalse();
    }

    @Test
    void what_only_looks_like_one_is_none() {
        for (String text : new String[] {
            "[aws-key:7f3a9c2]",
            "[aws-key:7f3a9c2g]",
            "[no-kind:7f3a9c2e]",
            "[aws-key:7f3a9c2e",
            "aws-key:7f3a9c2e]",
            "[main]",
            "["
        }) {
            assertThat(Mark.end(text, 0)).as(text).isEqualTo(-1);
        }
    }

    @Test
    void secrets_that_overlap_are_kept_apart() {
        Found found = new Found("0123456789", EnumSet.of(SecretKind.TOKEN));

        found.add(SecretKind.TOKEN, 2, 5);
        found.add(SecretKind.TOKEN, 4, 7);
        found.add(SecretKind.TOKEN, 3, 6);
        found.add(SecretKind.PASSWORD, 8, 9);

        assertThat(found.secrets())
                .containsExactly(new Secret(SecretKind.TOKEN, 2, 5), new Secret(SecretKind.TOKEN, 5, 7));
    }
}
