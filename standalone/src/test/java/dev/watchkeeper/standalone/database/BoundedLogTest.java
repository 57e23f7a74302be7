package dev.watchkeeper.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void it_remembers_how_the_server_explained_its_end() throws Exception {
        BoundedLog log = new BoundedLog(folder);

        log.follow(stream("12:00 [1] LOG:  hello\n12:01 [1] FATAL:  no room\n12:02 [1] LOG:  bye\n"))
                .join();

        assertThat(log.lastFatal()).contains("no room");
        assertThat(Files.readAllLines(log.file())).hasSize(3);
    }

    @Test
    void a_server_that_never_stops_complaining_does_not_fill_the_disk() throws Exception {
        BoundedLog log = new BoundedLog(folder);

        log.follow(stream(("x".repeat(MEGABYTE / 10) + "\n").repeat(200))).join();

        assertThat(files()).hasSize(2);
        for (Path file : files()) {
            assertThat(Files.size(file)).isLessThan(6 * MEGABYTE);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static ByteArrayInputStream stream(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
