package dev.watchkeeper.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchkeeper.schema.DatabaseAddress;
import dev.watchkeeper.schema.DatabaseDoor;
import dev.watchkeeper.schema.DatabaseTrouble;
import dev.watchkeeper.standalone.home.DataFolder;
import dev.watchkeeper.standalone.home.Platform;
import dev.watchkeeper.standalone.home.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseDbTest {

    @TempDir
    static Path shared;

    private static Path binaries;

    @TempDir
    Path folder;

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private DataFolder data;

    @BeforeAll
    static void unpacked_once_for_all() {
        binaries = PostgresBinaries.of(Platform.current()).unpackedIn(shared);
    }

    @BeforeEach
    void a_data_folder() throws IOException {
        data = DataFolder.open(folder.resolve("data"));
        Files.createSymbolicLink(data.root().resolve(binaries.getFileName()), binaries);
    }

    @Test
    void it_starts_durable_on_loopback_and_lets_nobody_in_without_the_password() throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, warnings::add)) {
            DatabaseAddress address = database.start();

            assertThat(ask(address, "show fsync")).isEqualTo("on");
            assertThat(ask(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(address, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(address, "show data_checksums")).isEqualTo("on");
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "show unix_socket_directories")).isEmpty();
            assertThat(ask(
                            address,
                            "select datcollate || ' ' || pg_encoding_to_char(encoding) from pg_database"
                                    + " where datname = current_database()"))
                    .isEqualTo("C UTF8");
            assertThatThrownBy(() -> ask(address.as("watchkeeper", "guessed"), "select 1"))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("refused user");
            assertThatThrownBy(() -> ask(address.as("watchkeeper", ""), "select 1"))
                    .isInstanceOf(DatabaseTrouble.class);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_second_start_goes_on_with_the_data() throws SQLException {
        try (EmbeddedDatabase first = new EmbeddedDatabase(data, warnings::add)) {
            remember(first.start(), "kept");
        }

        try (EmbeddedDatabase second = new EmbeddedDatabase(data, warnings::add)) {
            assertThat(ask(second.start(), "select word from memory")).isEqualTo("kept");
        }
    }

    @Test
    void a_stopped_one_is_gone_and_may_be_stopped_again() {
        EmbeddedDatabase database = new EmbeddedDatabase(data, warnings::add);
        database.start();
        ProcessHandle server = ProcessHandle.of(database.pid().orElseThrow()).orElseThrow();

        database.close();
        database.close();

        assertThat(server.isAlive()).isFalse();
        assertThat(data.database().resolve("postmaster.pid")).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_killed_one_is_back_on_the_same_port_with_every_committed_row() throws SQLException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(data, warnings::add)) {
            DatabaseAddress address = database.start();
            remember(address, "committed");
            long killed = database.pid().orElseThrow();

            assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
                assertThat(database.pid()).isPresent().get().isNotEqualTo(killed);
                assertThat(ask(address, "select word from memory")).isEqualTo("committed");
            });
            assertThat(warnings).singleElement().asString().contains("ended by itself", "exit code=137");
        }
    }

    @Test
    void the_server_of_a_killed_process_is_stopped_at_the_next_start() throws Exception {
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        data.root().toString()))
                .redirectErrorStream(true)
                .start();
        long orphan = pidSaidBy(parent);
        parent.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (EmbeddedDatabase database = new EmbeddedDatabase(data, warnings::add)) {
            assertThat(ask(database.start(), "select word from memory")).isEqualTo("written by the killed one");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(warnings).singleElement().asString().contains("pid=" + orphan);
        }
    }

    @Test
    void a_number_that_now_belongs_to_somebody_else_is_left_alone() throws IOException {
        try (EmbeddedDatabase first = new EmbeddedDatabase(data, warnings::add)) {
            first.start();
        }
        Files.writeString(
                data.database().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.database() + "\n");

        try (EmbeddedDatabase second = new EmbeddedDatabase(data, warnings::add)) {
            assertThat(second.start().port()).isPositive();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_lost_password_is_said_before_anything_starts() throws IOException {
        try (EmbeddedDatabase first = new EmbeddedDatabase(data, warnings::add)) {
            first.start();
        }
        Files.delete(data.databasePassword().file());

        assertThatThrownBy(() -> new EmbeddedDatabase(data, warnings::add).start())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(data.databasePassword().file().toString());
    }

    @Test
    void files_of_another_major_version_are_refused_in_words() throws IOException {
        try (EmbeddedDatabase first = new EmbeddedDatabase(data, warnings::add)) {
            first.start();
        }
        Files.writeString(data.database().resolve("PG_VERSION"), "12\n");

        assertThatThrownBy(() -> new EmbeddedDatabase(data, warnings::add).start())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("written by PostgreSQL 12");
    }

    private static long pidSaidBy(Process parent) throws IOException {
        try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
            return said.lines()
                    .filter(line -> line.startsWith(KilledParent.PID))
                    .map(line -> Long.parseLong(line.substring(KilledParent.PID.length())))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static void remember(DatabaseAddress address, String word) throws SQLException {
        try (Connection connection = DatabaseDoor.open(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table memory (word text)");
            statement.execute("insert into memory values ('" + word + "')");
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = DatabaseDoor.open(address);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "no answer";
        }
    }
}
