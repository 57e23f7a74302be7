package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.collector.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsTest {

    private static final Checkpoint ONE = new Checkpoint(
            Long.MAX_VALUE,
            "/var/log/ä.log",
            2049,
            77,
            1024,
            "ab".repeat(32),
            1L << 40,
            "cd".repeat(32),
            1L << 41,
            20_000);

    private static final Notes NOTES = new Notes(new Self("node-1", 17), List.of(ONE));

    @TempDir
    Path temp;

    private StateFolder folder;

    @BeforeEach
    void takeTheFolder() {
        folder = StateFolder.take(temp);
    }

    @AfterEach
    void giveItBack() throws IOException {
        folder.close();
    }

    @Test
    void what_was_saved_is_loaded() throws IOException {
        new Checkpoints(folder).save(NOTES);

        assertThat(new Checkpoints(folder).load()).isEqualTo(NOTES);
    }

    @Test
    void at_first_there_is_nothing() {
        assertThat(new Checkpoints(folder).load()).isEqualTo(Notes.NONE);
    }

    @Test
    void what_the_first_version_wrote_has_streams_but_no_life() throws IOException {
        Files.writeString(temp.resolve(Checkpoints.FILE), """
                {"version":1,"streams":[{"stream":7,"path":"/a","device":1,"inode":2,"headLength":1,"headHash":"ab",
                 "acknowledged":3,"size":4,"seenOnDay":5}]}
                """);

        Notes loaded = new Checkpoints(folder).load();

        assertThat(loaded.as("node-1")).isEqualTo(new Self("node-1", 0));
        assertThat(loaded.streams()).containsExactly(new Checkpoint(7, "/a", 1, 2, 1, "ab", 3, null, 4, 5));
    }

    @Test
    void a_life_is_of_one_node() {
        assertThat(NOTES.as("node-1").life()).isEqualTo(17);
        assertThat(NOTES.as("node-2")).isEqualTo(new Self("node-2", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"version\":1,\"streams\":[{\"stream\":",
                "{\"version\":1,\"streams\":[null]}",
                "{\"version\":1,\"streams\":[{\"stream\":-1,\"path\":\"/a\"}]}"
            })
    void a_damaged_file_is_set_aside_and_the_start_goes_on(String damaged) throws IOException {
        Files.writeString(temp.resolve(Checkpoints.FILE), damaged);

        Notes loaded = new Checkpoints(folder).load();

        assertThat(loaded).isEqualTo(Notes.NONE);
        assertThat(temp.resolve(Checkpoints.FILE)).doesNotExist();
        assertThat(temp.resolve(Checkpoints.FILE + ".damaged")).hasContent(damaged);
    }
}
