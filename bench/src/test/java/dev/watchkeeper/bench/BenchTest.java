package dev.watchkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    @Test
    void without_a_command_it_says_which_there_are() {
        assertThat(run().out()).contains("ingest", "engine", "redaction", "score");
    }

    @Test
    void help_of_ingest_explains_its_options() {
        assertThat(run("ingest", "--help").out()).contains("--lines", "--runs", "--json", "100000");
    }

    @Test
    void help_of_engine_says_how_long_it_takes() {
        assertThat(run("engine", "--help").out()).contains("--long", "--round", "seconds");
    }

    @Test
    void redaction_prints_its_figures() {
        Said said = run("redaction", "--secrets", "500", "--clean", "1000");

        assertThat(said.out()).contains("recall     ", "precision  ", "bar        0.99    reached");
        assertThat(said.code()).isZero();
    }

    @Test
    void help_of_score_names_the_corpora() {
        assertThat(run("score", "--help").out()).contains("DIR", "--corpus", "--misses", "loghub", "quellog");
    }

    @Test
    void a_count_that_is_no_count_is_answered_in_one_line() {
        isRefused(run("ingest", "--lines", "many"), "--lines", "'many' is not an int");
        isRefused(run("ingest", "--lines", "0"), "--lines must be 1 to");
        isRefused(run("ingest", "--runs", "0"), "--runs must be at least 1");
        isRefused(run("engine", "--round", "0"), "--round must be 1 to 60");
        isRefused(run("redaction", "--clean", "0"), "--secrets and --clean must be at least 1");
    }

    @Test
    void an_unknown_option_or_command_is_answered_in_one_line() {
        isRefused(run("ingest", "--line", "7"), "--line");
        isRefused(run("digest"), "digest");
    }

    private static void isRefused(Said said, String... words) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words).contains("--help lists all").hasLineCount(1);
    }

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
