package dev.watchkeeper.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/adding-a-rule.md: each rule in it is one, and it explains every key and no other. */
class AddingARuleDocTest {

    private static final Path PAGE = Path.of("../docs/adding-a-rule.md");
    private static final Pattern YAML = Pattern.compile("^```yaml\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("`([a-z-]+)`");

    @Test
    void every_rule_in_it_counts() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        YAML.matcher(Files.readString(PAGE))
                .results()
                .forEach(block -> files.put(files.size() + ".yaml", block.group(1)));

        UserRulesReader.Read read = UserRulesReader.read(files, RuleBook.standard(), UserRules.NONE);

        assertThat(read.refused()).isEmpty();
        assertThat(read.rules().rules())
                .extracting(Rule::id)
                .containsExactly("shop-card-refused", "shop-checkout-slow", "jvm-out-of-memory");
        assertThat(read.rules().disabled()).hasSize(1);
    }

    @Test
    void every_key_is_explained_and_no_other() throws IOException {
        assertThat(keys("key")).containsExactlyInAnyOrderElementsOf(RuleReader.RULE_KEYS);
    }

    @Test
    void every_value_is_explained_and_no_other() throws IOException {
        assertThat(keys("value")).containsExactlyInAnyOrderElementsOf(RuleReader.VALUE_KEYS);
    }

    private static List<String> keys(String title) throws IOException {
        String page = Files.readString(PAGE);
        int table = page.indexOf("\n| " + title + " |");
        return ROW.matcher(page.substring(table, page.indexOf("\n\n", table)))
                .results()
                .flatMap(AddingARuleDocTest::keysOf)
                .toList();
    }

    private static Stream<String> keysOf(MatchResult row) {
        return KEY.matcher(row.group(1)).results().map(key -> key.group(1));
    }
}
