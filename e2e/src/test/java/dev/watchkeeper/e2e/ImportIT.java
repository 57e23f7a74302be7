package dev.watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.testkit.database.Rows;
import dev.watchkeeper.testkit.fleet.Fleet;
import dev.watchkeeper.testkit.fleet.Jars;
import dev.watchkeeper.testkit.fleet.JavaProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code watchkeeper import} into the standalone that runs: killed, repeated, after rotation, and with an archive. */
class ImportIT {

    /** So much that a kill comes in the middle. */
    private static final int LINES = 120_000;

    private static final String NUMBERS =
            "select count(*), count(distinct (stream_id, line_offset)), count(distinct message)"
                    + " from log_entries where node = 'import'";

    @TempDir
    Path logs;

    @Test
    void killed_in_the_middle_and_repeated_each_line_is_there_once() throws IOException {
        try (Fleet fleet = Fleet.start(Fleet.Shape.STANDALONE)) {
            Files.writeString(logs.resolve("app.log"), lines(0, LINES / 2));
            gzip("app.log.1.gz", lines(LINES / 2, LINES));

            JavaProcess killed = start(fleet, logs);
            Awaitility.await("some lines, not all")
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Rows.of(fleet.database(), "select 1 from log_entries where node = 'import' limit 1")
                                    .size()
                            == 1);
            killed.kill();
            Files.move(logs.resolve("app.log.1.gz"), logs.resolve("app.log.2.gz"));
            gzip("app.log.1.gz", Files.readString(logs.resolve("app.log")));
            Files.writeString(logs.resolve("app.log"), lines(LINES, LINES + 10), StandardOpenOption.TRUNCATE_EXISTING);
            Files.setLastModifiedTime(
                    logs.resolve("app.log"), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            String first = imported(
                    fleet,
                    "--archive-to",
                    logs.resolveSibling(logs.getFileName() + "-kept").toString());
            String second = imported(fleet);

            int all = LINES + 10;
            assertThat(Rows.of(fleet.database(), NUMBERS)).containsExactly(all + "|" + all + "|" + all);
            assertThat(first).contains("archived       3 files");
            assertThat(second).contains("read           0 files", "known already  0 files");
            assertThat(Rows.of(fleet.database(), "select count(*) from issues where scope = 'import'"))
                    .containsExactly("1");
        }
    }

    private String imported(Fleet fleet, String... more) {
        JavaProcess process = start(fleet, logs, more);
        assertThat(process.awaitEnd()).as(String.join("\n", process.said())).isZero();
        return String.join("\n", process.said());
    }

    private static JavaProcess start(Fleet fleet, Path logs, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "import", logs.toString(), "--data", fleet.standalone().data().toString()));
        words.addAll(List.of(more));
        return JavaProcess.start("import", Jars.of("standalone"), Map.of(), words);
    }

    private void gzip(String name, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(logs.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> i % 1_000 == 0
                        ? "2026-01-05 12:00:00,000 ERROR [Payment] payment " + i + " failed: connection refused\n"
                        : "2026-01-05 12:00:00,000 INFO [Orders] order " + i + " was taken\n")
                .collect(Collectors.joining());
    }
}
