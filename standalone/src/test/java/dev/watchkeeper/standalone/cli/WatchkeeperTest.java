package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class WatchkeeperTest {

    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void an_unknown_option_is_named_with_the_nearest_known_one() {
        Said said = run("up", "--prot", "8080");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo(
                        "watchkeeper: unknown option --prot: did you mean --port? (watchkeeper up --help lists all)\n");
    }

    @Test
    void an_unknown_command_is_named_with_the_nearest_known_one() {
        Said said = run("migrat");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("watchkeeper: unknown command or argument migrat: did you mean migrate?");
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void a_value_that_is_none_is_named_with_its_option() {
        Said said = run("up", "--port", "eighty");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--port", "'eighty'").contains("watchkeeper up --help");
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void what_the_preflight_finds_is_one_line_and_nothing_starts() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Said said = run("up", "--port", "0", "--data", file + "/data");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("watchkeeper: the data folder " + file + "/data cannot be written to");
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void a_url_that_is_none_is_named_with_its_option() {
        Said said = run("up", "--port", "0", "--database", "mysql://x");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("watchkeeper: --database: the database URL is not one");
    }

    @Test
    void migrate_wants_to_know_which_database() {
        Said said = run("migrate");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--database", "WATCHKEEPER_DATABASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "explain", "import", "rules", "migrate", "doctor", "completion"})
    void every_command_explains_itself_with_examples(String command) {
        Said said = run(command, "--help");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: watchkeeper " + command).contains("Examples:");
    }

    @Test
    void help_names_every_command() {
        List<String> commands =
                List.copyOf(Watchkeeper.commandLine().getSubcommands().keySet());

        assertThat(run("--help").out()).contains(commands);
        assertThat(run().out()).isEqualTo(run("--help").out());
    }

    @Test
    void the_version_is_the_builds() {
        assertThat(run("--version").out()).startsWith("watchkeeper 0.");
    }

    @Test
    void completion_knows_the_launchers_commands_too() {
        assertThat(run("completion").out()).contains("complete -F", "doctor", "build", "bench", "--watch");
    }

    private static Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Watchkeeper.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(words);
        return new Said(code, out.toString(), err.toString());
    }
}
