package dev.watchkeeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.cli.Watchkeeper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/adding-a-rule.md: what is typed in it is answered as it says. */
class AddingARuleDocTest {

    private static final Path PAGE = Path.of("../docs/adding-a-rule.md");
    private static final Pattern RULE = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TYPED =
            Pattern.compile("^```console\\n\\$ watchkeeper (.*?)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void what_is_typed_is_answered_so() throws IOException {
        String page = Files.readString(PAGE);
        String rule = RULE.matcher(page).results().findFirst().orElseThrow().group(1);
        Path mine = Files.writeString(folder.resolve("mine.yaml"), rule);

        List<MatchResult> typed = TYPED.matcher(page).results().toList();

        assertThat(typed).hasSize(2);
        assertThat(typed)
                .allSatisfy(one -> assertThat(answer(one.group(1), mine)).isEqualToIgnoringNewLines(one.group(2)));
    }

    private String answer(String words, Path mine) {
        List<String> all = new ArrayList<>(WORD.matcher(words)
                .results()
                .map(word ->
                        word.group(1) == null ? word.group(2).replace("mine.yaml", mine.toString()) : word.group(1))
                .toList());
        all.addAll(List.of("--data", folder.toString()));
        StringWriter out = new StringWriter();
        Watchkeeper.commandLine().setOut(new PrintWriter(out)).execute(all.toArray(String[]::new));
        return out.toString();
    }
}
