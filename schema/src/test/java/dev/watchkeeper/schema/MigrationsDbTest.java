package dev.watchkeeper.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MigrationsDbTest {

    private static final Path FILES = Path.of("src/main/resources/db/migration");

    private final TestDatabase database = TestDatabase.fresh();
    private final DatabaseAddress address = DatabaseAddress.of(database.urlWithLogin());

    @Test
    void the_needed_version_is_that_of_the_newest_file() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();

            assertThat(Migrations.NEEDED).isEqualTo(newest);
        }
    }

    @Test
    void every_migration_names_its_owner_in_its_first_line() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("-- owner: "));
        }
    }

    @Test
    void applying_twice_changes_nothing_the_second_time() {
        assertThat(Migrations.version(address)).isZero();

        assertThat(Migrations.apply(address)).isEqualTo(Migrations.NEEDED);

        assertThat(Migrations.apply(address)).isZero();
        assertThat(Migrations.version(address)).isEqualTo(Migrations.NEEDED);
    }

    @Test
    void two_that_migrate_at_once_take_turns() {
        var one = CompletableFuture.supplyAsync(() -> Migrations.apply(address));
        var other = CompletableFuture.supplyAsync(() -> Migrations.apply(address));

        assertThat(one.join() + other.join()).isEqualTo(Migrations.NEEDED);
    }

    @Test
    void waiting_ends_when_somebody_migrates_and_says_before_what_it_waits_for() throws InterruptedException {
        List<String> said = new ArrayList<>();

        Migrations.await(address, words -> {
            said.add(words);
            Migrations.apply(address);
        });

        assertThat(said).singleElement().asString().contains("version 0, needed is " + Migrations.NEEDED);
    }

    @Test
    void a_code_is_written_in_twelve_digits() {
        Migrations.apply(address);

        assertThat(Rows.of(database, "select code_name(0), code_name((1::bigint << 60) - 1), code_name(33)"))
                .containsExactly("v1:0000-0000-0000|v1:ZZZZ-ZZZZ-ZZZZ|v1:0000-0000-0011");
    }

    @Test
    void a_day_of_lines_is_made_once() {
        Migrations.apply(address);

        assertThat(Rows.of(database, "select make_log_day('2026-01-01'), make_log_day('2026-01-02')"))
                .containsExactly("t|t");
        assertThat(Rows.of(database, "select make_log_day('2026-01-01')")).containsExactly("f");
    }

    @Test
    void analyze_does_not_read_the_text_of_lines() {
        Migrations.apply(address);
        Rows.of(database, "select make_log_day('2026-01-01')");

        assertThat(Rows.of(database, """
                select attrelid::regclass, count(*)
                  from pg_attribute
                 where attrelid in ('log_chunk_fresh'::regclass, 'log_chunk_20260101'::regclass, 'fold_due'::regclass)
                   and attnum > 0
                   and attlen = -1
                   and attstattarget is distinct from 0
                 group by attrelid
                """)).isEmpty();
    }

    @Test
    void of_two_that_make_a_day_at_once_one_makes_it_and_the_other_finds_it() throws Exception {
        Migrations.apply(address);
        String make = "select make_log_day('2026-01-03')";
        try (Connection first = database.connect()) {
            first.setAutoCommit(false);
            first.createStatement().execute(make);
            CompletableFuture<List<String>> second = CompletableFuture.supplyAsync(() -> Rows.of(database, make));
            Awaitility.await("the second waits for the first")
                    .until(() -> Rows.of(database, "select from pg_locks where locktype = 'advisory' and not granted")
                                    .size()
                            == 1);
            first.commit();

            assertThat(second.get()).containsExactly("f");
        }
    }

    @Test
    void an_absent_server_a_wrong_password_and_an_absent_database_are_told_apart() {
        DatabaseAddress absent = new DatabaseAddress("127.0.0.1", 1, "x", "x", "x");

        assertThatThrownBy(() -> Migrations.version(absent))
                .hasMessageContaining("no PostgreSQL answers at 127.0.0.1:1");
        assertThatThrownBy(() -> Migrations.version(address.in("nowhere")))
                .hasMessageContaining("has no database \"nowhere\"");
        assertThatThrownBy(() -> Migrations.version(address.as("nobody_we_know", "x")))
                .hasMessageContaining("nobody_we_know");
    }
}
