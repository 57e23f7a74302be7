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
            Long.MAX_VALUE, "/var/log/ä.log", 2049, 77, 1024, "ab".repeat(32), 1L << 40, 1L << 41, 20_000);

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
        new Checkpoints(folder).save(List.of(ONE));

        assertThat(new Checkpoints(folder).load()).containsExactly(ONE);
    }

    @Test
    void at_first_there_is_nothing() {
        assertThat(new Checkpoints(folder).load()).isEmpty();
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

        List<Checkpoint> loaded = new Checkpoints(folder).load();

        assertThat(loaded).isEmpty();
        assertThat(temp.resolve(Checkpoints.FILE)).doesNotExist();
        assertThat(temp.resolve(Checkpoints.FILE + ".damaged")).hasContent(damaged);
    }
}
