package dev.watchkeeper.collector.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    /** More than any machine needs; nobody waits for it where a watch works. */
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final FolderWatch watch = FolderWatch.open();

    @AfterEach
    void close() throws IOException {
        watch.close();
    }

    @Test
    void a_new_file_is_heard_of() throws Exception {
        watch.watch(Set.of(folder));

        Files.createFile(folder.resolve("app.log"));

        assertThat(watch.hears(LONG)).isTrue();
        assertThat(watch.hears(Duration.ZERO)).isFalse();
    }

    @Test
    void a_file_that_is_moved_in_is_heard_of() throws Exception {
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path ready = Files.createFile(folder.resolve("app.log"));
        watch.watch(Set.of(watched));

        Files.move(ready, watched.resolve("app.log"));

        assertThat(watch.hears(LONG)).isTrue();
    }

    @Test
    void what_is_only_written_to_wakes_nobody() throws Exception {
        Path file = Files.createFile(folder.resolve("app.log"));
        watch.watch(Set.of(folder));

        Files.writeString(file, "a line\n");

        assertThat(watch.hears(Duration.ofMillis(100))).isFalse();
    }

    @Test
    void a_folder_that_came_later_is_heard_of_and_one_that_was_left_is_not() throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        watch.watch(Set.of(first));
        watch.watch(Set.of(second));

        Files.createFile(first.resolve("app.log"));
        assertThat(watch.hears(Duration.ofMillis(100))).isFalse();

        Files.createFile(second.resolve("app.log"));
        assertThat(watch.hears(LONG)).isTrue();
    }

    @Test
    void a_folder_that_is_made_anew_is_heard_of_again() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        watch.watch(Set.of(made));
        Files.delete(made);
        // That the folder is gone counts as something that happened to it.
        watch.hears(LONG);
        watch.watch(Set.of());
        Files.createDirectory(made);
        watch.watch(Set.of(made));

        Files.createFile(made.resolve("app.log"));

        assertThat(watch.hears(LONG)).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_troubles_nobody() throws Exception {
        watch.watch(Set.of(folder.resolve("absent")));

        assertThat(watch.hears(Duration.ZERO)).isFalse();
    }
}
