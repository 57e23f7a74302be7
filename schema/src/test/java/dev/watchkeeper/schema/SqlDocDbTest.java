package dev.watchkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/sql.md says what there is, and what it shows runs. */
class SqlDocDbTest {

    private static final Path PAGE = Path.of("../docs/sql.md");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("^## (\\w+)\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| (`.*?`) \\|", Pattern.MULTILINE);

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll
    static void a_migrated_database() {
        Migrations.apply(DatabaseAddress.of(DATABASE.urlWithLogin()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void each_query_of_the_page_runs(String query) {
        assertThat(Rows.of(DATABASE, query)).isEmpty();
    }

    @Test
    void the_page_has_queries() throws IOException {
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void the_page_names_each_column_of_each_public_view_and_no_other() throws IOException {
        assertThat(documented()).isEqualTo(publicColumns());
    }

    static Stream<String> queries() throws IOException {
        return QUERY.matcher(Files.readString(PAGE)).results().map(found -> found.group(1));
    }

    /** By view; a section of the page whose heading is one word is about the view of that name. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        SECTION.matcher(Files.readString(PAGE))
                .results()
                .forEach(section -> columns.put(
                        section.group(1),
                        ROW.matcher(section.group(2))
                                .results()
                                .flatMap(row -> Arrays.stream(row.group(1).split(", ", -1)))
                                .map(name -> name.replace("`", ""))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return columns;
    }

    /** All views are public but the one that services check tokens with. */
    private static Map<String, Set<String>> publicColumns() {
        List<String> rows = Rows.of(DATABASE, """
                select c.table_name, c.column_name
                  from information_schema.columns as c
                  join information_schema.views as v on v.table_schema = c.table_schema and v.table_name = c.table_name
                 where c.table_schema = 'public'
                   and c.table_name <> 'token_grant'
                """);
        return rows.stream()
                .map(row -> row.split("\\|", 2))
                .collect(Collectors.groupingBy(
                        row -> row[0],
                        TreeMap::new,
                        Collectors.mapping(row -> row[1], Collectors.toCollection(TreeSet::new))));
    }
}
