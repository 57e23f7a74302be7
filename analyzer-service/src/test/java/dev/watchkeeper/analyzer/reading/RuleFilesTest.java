package dev.watchkeeper.analyzer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.classify.Rule;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.classify.UserRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {

    private static final RuleBook ENGINE = RuleBook.standard();

    private static final String RULE = """
            - id: shop-out-of-stock
              version: 1
              class: queue_backlog
              description: The shop has nothing left
              cause: More was sold than was bought.
              advice: Buy some.
              words: [out of stock]
              any: ['\\bitem <num> out of stock\\b']
              examples:
                match: ['item 12 out of stock']
                not: ['item 12 in stock']
            """;

    @TempDir
    Path parent = Path.of("");

    private Path folder = parent;
    private Watched<UserRules> rules = RuleFiles.at(folder, ENGINE);

    @BeforeEach
    void name() {
        folder = parent.resolve("rules");
        rules = RuleFiles.at(folder, ENGINE);
    }

    @Test
    void a_folder_that_is_not_there_says_nothing_until_it_comes_with_a_rule() throws IOException {
        assertThat(rules.begin()).isEmpty();
        assertThat(rules.look()).isEmpty();
        assertThat(rules.look()).isEmpty();

        write("shop.yaml", RULE);

        assertThat(look().said().rules()).extracting(Rule::id).containsExactly("shop-out-of-stock");
        assertThat(rules.look()).isEmpty();
    }

    @Test
    void files_that_are_no_rules_are_left_alone() throws IOException {
        write("shop.yaml", RULE);
        write("shop.yaml~", "junk: [");
        write(".shop.yaml", "junk: [");
        write("README.md", "junk: [");
        Files.createDirectory(folder.resolve("old.yaml"));

        Watched.News<UserRules> news = rules.begin().orElseThrow();

        assertThat(news.refused()).isEmpty();
        assertThat(news.said().rules()).hasSize(1);
    }

    @Test
    void a_file_that_comes_counts_and_one_that_goes_does_not() throws IOException {
        write("shop.yaml", RULE);
        rules.begin();

        write("more.yml", RULE.replace("shop-out-of-stock", "more"));
        assertThat(look().said().rules()).extracting(Rule::id).containsExactly("more", "shop-out-of-stock");

        Files.delete(folder.resolve("shop.yaml"));
        assertThat(look().said().rules()).extracting(Rule::id).containsExactly("more");
    }

    @Test
    void a_rule_that_breaks_is_told_once_and_its_last_good_version_stays() throws IOException {
        write("shop.yaml", RULE);
        rules.begin();

        write("shop.yaml", RULE.replace("queue_backlog", "queue_backlock"));
        Watched.News<UserRules> news = look();

        assertThat(news.refused())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("shop.yaml")
                        + ": rule shop-out-of-stock, line 1: names an unknown class queue_backlock: known are ");
        assertThat(news.said().rules()).extracting(Rule::id).containsExactly("shop-out-of-stock");
        assertThat(rules.look()).isEmpty();
    }

    @Test
    void a_folder_that_goes_away_leaves_all_as_it_was() throws IOException {
        write("shop.yaml", RULE);
        rules.begin();

        Files.delete(folder.resolve("shop.yaml"));
        Files.delete(folder);
        Watched.News<UserRules> news = look();

        assertThat(news.refused()).containsExactly(folder + ": is gone");
        assertThat(news.said().rules()).hasSize(1);
    }

    @Test
    void one_file_will_do() throws IOException {
        write("shop.yaml", RULE);

        Optional<Watched.News<UserRules>> news =
                RuleFiles.at(folder.resolve("shop.yaml"), ENGINE).begin();

        assertThat(news.orElseThrow().said().rules()).hasSize(1);
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        write("huge.yaml", "# " + "x".repeat(1 << 20));

        assertThat(rules.begin().orElseThrow().refused())
                .containsExactly(folder.resolve("huge.yaml") + ": is larger than a megabyte, and is not read");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }

    /** The second of two. */
    private Watched.News<UserRules> look() {
        assertThat(rules.look()).isEmpty();
        return rules.look().orElseThrow();
    }
}
