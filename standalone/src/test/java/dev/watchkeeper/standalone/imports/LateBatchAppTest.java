package dev.watchkeeper.standalone.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.testing.AllServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is killed, its last batch is on its way, the file is rotated, the import is repeated: all for real. */
@QuarkusTest
@QuarkusTestResource(AllServices.class)
class LateBatchAppTest {

    private static final String NODE = "late";
    private static final String GREETING = "2026-01-05 12:00:00,000 INFO [Main] this program starts\n";

    @TempDir
    Path logs;

    private final StringWriter said = new StringWriter();

    @Test
    void it_is_not_taken_when_the_repeated_import_has_looked_already() throws Exception {
        String instance = "http://127.0.0.1:" + RestAssured.port;
        String token = token();
        Files.writeString(logs.resolve("app.log"), GREETING);
        run(instance, token);

        try (LateLine line = LateLine.to(instance)) {
            Files.writeString(logs.resolve("app.log"), lines("before", 5), StandardOpenOption.APPEND);
            killWhenABatchIsOnItsWay(line, token);
            Files.move(logs.resolve("app.log"), logs.resolve("app.log.1"));
            Files.writeString(logs.resolve("app.log"), GREETING + lines("after", 3));
            run(line.url(), token);

            assertThat(line.answerToTheLateOne()).contains("\"LATER\"", "was taken over");
        }
        assertThat(linesStored()).isEqualTo(1 + 5 + 1 + 3);
        assertThat(said.toString()).doesNotContain("TROUBLE");
    }

    private void killWhenABatchIsOnItsWay(LateLine line, String token) throws InterruptedException {
        Thread killed = Thread.ofPlatform().start(() -> {
            try {
                run(line.url(), token);
            } catch (Trouble e) {
                assertThat(e).hasMessageContaining("stopped");
            }
        });
        line.awaitABatch();
        killed.interrupt();
        killed.join();
    }

    private void run(String url, String token) {
        PrintWriter out = new PrintWriter(said);
        new ImportOptions(logs, NODE, Optional.empty()).into(url, token, out, out);
    }

    /** One that sends lines itself: it goes on when a killed import is gone. */
    private static String token() {
        return given().header("Authorization", "Bearer " + AllServices.ADMIN_TOKEN)
                .contentType(ContentType.JSON)
                .body(Map.of("name", NODE, "scopes", List.of("ingest", "read")))
                .post("/api/v1/tokens")
                .jsonPath()
                .getString("token");
    }

    private static long linesStored() {
        return given().header("Authorization", "Bearer " + AllServices.ADMIN_TOKEN)
                .get("/api/v1/ledger?limit=1&node=" + NODE)
                .jsonPath()
                .getLong("totals.lines.stored");
    }

    private static String lines(String words, int number) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < number; i++) {
            lines.append("2026-01-05 12:00:01,000 INFO [Orders] order ")
                    .append(i)
                    .append(' ')
                    .append(words)
                    .append('\n');
        }
        return lines.toString();
    }
}
