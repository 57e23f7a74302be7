package dev.watchkeeper.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void some_logs() throws IOException {
        Files.createDirectories(folder.resolve("shop/deep"));
        for (String name : List.of("a.log", "b.log", "c.txt", "shop/d.log", "shop/deep/e.log")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @Test
    void one_star_stays_in_the_folder_and_two_go_down() {
        assertThat(names("/*.log")).containsExactly("a.log", "b.log");
        assertThat(names("/**/*.log")).containsExactly("d.log", "e.log");
        assertThat(names("/**.log")).containsExactly("a.log", "b.log", "d.log", "e.log");
        assertThat(names("/{a,c}.*")).containsExactly("a.log", "c.txt");
        assertThat(names("/a.log")).containsExactly("a.log");
        assertThat(names("/nowhere/*.log")).isEmpty();
    }

    @Test
    void a_relative_pattern_begins_where_the_person_stands() {
        assertThat(Globs.checked("logs/*.log")).isEqualTo(Path.of("").toAbsolutePath() + "/logs/*.log");
        assertThat(Globs.checked("/var/log/*.log")).isEqualTo("/var/log/*.log");
    }

    @Test
    void a_broken_pattern_is_named_with_the_remedy() {
        assertThatThrownBy(() -> Globs.checked("/var/log/[a.log"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--watch /var/log/[a.log")
                .hasMessageContaining("for example");
    }

    private List<String> names(String glob) {
        return Globs.readable(List.of(folder + glob)).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    }
}
