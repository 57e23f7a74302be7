package dev.watchkeeper.collector.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

    @TempDir
    Path folder;

    @Test
    void a_star_stays_in_its_folder() throws IOException {
        write("a.log", "b.txt", "sub/c.log");

        assertThat(live("*.log")).containsExactly("a.log");
    }

    @Test
    void two_stars_cross_folders() throws IOException {
        write("a.log", "sub/b.log", "sub/deep/c.log");

        assertThat(live("**/*.log")).containsExactly("sub/b.log", "sub/deep/c.log");
    }

    @Test
    void a_star_may_stand_for_a_folder() throws IOException {
        write("a/x/app.log", "b/x/app.log", "b/y/app.log");

        assertThat(live("*/x/app.log")).containsExactly("a/x/app.log", "b/x/app.log");
    }

    @Test
    void a_file_taken_by_two_globs_is_found_once() throws IOException {
        write("sub/a.log");

        assertThat(live("**/*.log", "sub/*.log", "sub/a.log")).containsExactly("sub/a.log");
    }

    @Test
    void what_is_excluded_by_name_or_path_is_left_alone() throws IOException {
        write("a.log", "a.log.gz", "debug/b.log");

        Discovery discovery =
                new Discovery(List.of(folder + "/**", folder + "/*"), List.of("*.gz", folder + "/debug/**"));

        assertThat(names(discovery, false)).containsExactly("a.log");
    }

    @Test
    void a_rotated_file_is_marked_even_if_only_its_live_name_is_watched() throws IOException {
        write("app.log", "app.log.1", "app.log-20260101", "other.1");

        Discovery discovery = new Discovery(List.of(folder + "/*.log"), List.of());

        assertThat(names(discovery, false)).containsExactly("app.log");
        assertThat(names(discovery, true)).containsExactly("app.log-20260101", "app.log.1");
    }

    @Test
    void who_names_a_file_means_it_whatever_its_name_looks_like() throws IOException {
        write("queue.1");

        assertThat(live("queue.1")).containsExactly("queue.1");
    }

    @Test
    void symbolic_links_are_not_followed() throws IOException {
        write("real/a.log", "secret.txt");
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("real/b.log"), folder.resolve("secret.txt"));

        assertThat(live("**/*.log")).containsExactly("real/a.log");
    }

    @Test
    void the_fixed_part_of_a_glob_may_be_a_symbolic_link() throws IOException {
        write("real/a.log");
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("real"));

        assertThat(live("linked/*.log")).containsExactly("linked/a.log");
    }

    @Test
    void folders_with_the_name_of_a_log_and_folders_that_are_not_there_are_no_files() throws IOException {
        Files.createDirectory(folder.resolve("dir.log"));

        assertThat(live("*.log", "nowhere/*.log")).isEmpty();
    }

    @Test
    void a_file_keeps_its_identity_over_a_rename() throws IOException {
        write("a.log");
        FileIdentity before = FileIdentity.of(folder.resolve("a.log"));

        Files.move(folder.resolve("a.log"), folder.resolve("b.log"));

        assertThat(FileIdentity.of(folder.resolve("b.log"))).isEqualTo(before);
    }

    @Test
    void a_glob_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> new Discovery(List.of("/var/log/[a"), List.of()))
                .hasMessageContaining("/var/log/[a")
                .hasMessageContaining("watchkeeper.collector.discover.watch");
        assertThatThrownBy(() -> new Discovery(List.of(), List.of("{a")))
                .hasMessageContaining("watchkeeper.collector.discover.exclude");
    }

    private List<String> live(String... globs) {
        List<String> absolute =
                List.of(globs).stream().map(glob -> folder + "/" + glob).toList();
        return names(new Discovery(absolute, List.of()), false);
    }

    private List<String> names(Discovery discovery, boolean rotated) {
        return discovery.look().files().stream()
                .filter(file -> file.rotated() == rotated)
                .map(file -> folder.relativize(file.path()).toString())
                .toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x\n");
        }
    }
}
