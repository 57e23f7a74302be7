package dev.watchkeeper.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is one sentence that names the thing and the remedy, exit code 2. */
class ImportCommandTest {

    private record Said(int code, String out, String err) {}

    @TempDir
    Path folder;

    private Path logs;

    @BeforeEach
    void writeALog() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        Files.writeString(logs.resolve("app.log"), "a line\n");
    }

    @Test
    void it_explains_itself_with_examples() {
        assertThat(run("--help").out()).contains("Usage: watchkeeper import", "Examples:", "--archive-to", "--node");
    }

    @Test
    void a_folder_is_asked_for() {
        assertThat(run().err()).contains("DIR").contains("watchkeeper import --help");
        assertRefused(run(folder + "/nowhere"), "is not there");
        assertRefused(run(logs + "/app.log"), "is no folder");
    }

    @Test
    void an_archive_inside_of_the_folder_is_refused_before_anything_starts() {
        assertRefused(
                run(logs.toString(), "--archive-to", logs + "/done", "--data", folder + "/data"), "imported again");
    }

    @Test
    void the_data_folder_itself_is_refused_before_anything_starts() throws IOException {
        assertRefused(run(logs.toString(), "--data", logs.toString()), "data folder");
        assertRefused(run(logs.toString(), "--data", folder.toString()), "data folder");
        assertRefused(
                run(logs.toString(), "--archive-to", folder + "/data/done", "--data", folder + "/data"), "data folder");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void the_database_is_said_and_must_be_there() {
        assertThat(run("--help").out()).contains("--database");
        assertRefused(
                run(logs.toString(), "--data", folder + "/data", "--database", "postgresql://a:b@127.0.0.1:1/c"),
                "no PostgreSQL answers at 127.0.0.1:1");
        assertRefused(
                run(logs.toString(), "--database", "postgresql://a@b/c", "--to", "http://a", "--token", "wk_1"),
                "--database");
    }

    @Test
    void a_data_folder_whose_database_is_elsewhere_gets_no_second_one() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("admin-token"), "wk_1\n");

        assertRefused(run(logs.toString(), "--data", data.toString()), "say which with --database");
        assertThat(data.resolve("database")).doesNotExist();
    }

    @Test
    void what_does_not_fit_together_is_told() {
        assertRefused(run(logs.toString(), "--token", "wk_1"), "--to");
        assertRefused(run(logs.toString(), "--to", "http://127.0.0.1:1"), "--token");
        assertRefused(run(logs.toString(), "--to", "localhost", "--token", "wk_1"), "no address");
        assertRefused(run(logs.toString(), "--to", "http://127.0.0.1:99999", "--token", "wk_1"), "no address");
        assertRefused(run(logs.toString(), "--to", "http://127.0.0.1:1", "--token", "wk_\u0007"), "the token has");
        assertRefused(run(logs.toString(), "--node", " ", "--to", "http://127.0.0.1:1", "--token", "wk_1"), "--node");
    }

    @Test
    void nobody_there_is_told() {
        assertRefused(run(logs.toString(), "--to", "http://127.0.0.1:1", "--token", "wk_1"), "no instance answers");
    }

    @Test
    void a_token_that_nobody_knows_is_told() throws IOException {
        assertRefused(runInto(401, "{}"), "the token is not known");
    }

    @Test
    void something_else_at_the_address_is_told() throws IOException {
        assertRefused(runInto(404, "no such page"), "no Watchkeeper");
        assertRefused(runInto(200, "<html>hello</html>"), "no Watchkeeper");
    }

    @Test
    void a_node_that_has_a_collector_is_left_alone() throws IOException {
        assertRefused(runInto(200, "{\"life\":3,\"by\":\"3f0c\"}"), "choose another name with --node");
    }

    private Said runInto(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean streams = exchange.getRequestURI().getPath().endsWith("/streams") && body.startsWith("{");
            byte[] bytes = (streams ? "[]" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            return run(logs.toString(), "--to", url, "--token", "wk_1");
        } finally {
            server.stop(0);
        }
    }

    private static void assertRefused(Said said, String words) {
        assertThat(said.err()).startsWith("watchkeeper: ").contains(words);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.code()).isEqualTo(2);
    }

    private static Said run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("import"));
        all.addAll(List.of(words));
        int code = Watchkeeper.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }
}
