package dev.watchkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_corpus_is_scored_and_its_misses_are_shown_when_asked_for() throws IOException {
        write("lnav", """
                {"line": "E0301 12:00:00.000000       7 mill.go:12] the stone is worn", "label": {"format": "glog_log"}}
                {"line": "a sack of flour", "label": {"format": "mill_log", "level": "error"}}
                """);

        Said said = run(folder.toString(), "--corpus", "lnav", "--misses", "5");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("0.5000 (1 of 2)", "all but 15", "yes", "lnav: 1 of 1 misses", "mill_log or error")
                .doesNotContain("filebeat");
        assertThat(run(folder.toString(), "--corpus", "lnav").out()).doesNotContain("a sack of flour");
    }

    @Test
    void what_is_missing_is_answered_in_one_line() throws IOException {
        write("lnav", "{\"line\": \"cut of");

        isRefused(run(), "DIR");
        isRefused(run(folder.resolve("nowhere").toString()), "there is no folder", "nowhere");
        isRefused(run(folder.toString()), "corpus loghub has no file", "--corpus");
        isRefused(run(folder.toString(), "--corpus", "lnav"), "dev.jsonl.gz, line 1,");
        isRefused(run(folder.toString(), "--corpus", "lnaf"), "--corpus lnaf is not known", "lnav");
        isRefused(run(folder.toString(), "--misses", "-1"), "--misses must be at least 0");
    }

    private void write(String corpus, String rows) throws IOException {
        Path file = Files.createDirectories(folder.resolve(corpus)).resolve("dev.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void isRefused(Said said, String... words) {
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(words).contains("--help lists all").hasLineCount(1);
    }

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "score";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = command.execute(all);
        return new Said(code, out.toString(), err.toString());
    }
}
