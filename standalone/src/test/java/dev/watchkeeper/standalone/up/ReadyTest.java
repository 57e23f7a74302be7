package dev.watchkeeper.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.standalone.home.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyTest {

    @TempDir
    Path folder;

    @Test
    void it_says_where_it_is_what_it_watches_and_how_to_stop_it() throws IOException {
        Files.createFile(folder.resolve("a.log"));

        assertThat(words(List.of(folder + "/*.log"))).isEqualTo("""

                Watchkeeper 1.2.3 is up. Listening on: http://127.0.0.1:8080

                  log in    http://127.0.0.1:8080/login#token=wk_1
                  watches   %1$s/*.log (1 file now)
                  alerts    %1$s/alerts.log
                  data      %1$s
                  stop      Ctrl-C
                """.formatted(folder));
    }

    @Test
    void without_patterns_the_usual_logs_are_meant() {
        assertThat(words(List.of())).contains("watches   this machine's usual logs\n");
    }

    private String words(List<String> globs) {
        return Ready.words(new Ready.Place(
                "1.2.3", "http://127.0.0.1:8080", "wk_1", new DataFolder(folder), folder + "/alerts.log", globs));
    }
}
