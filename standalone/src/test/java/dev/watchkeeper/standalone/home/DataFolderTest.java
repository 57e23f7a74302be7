package dev.watchkeeper.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void it_is_made_for_its_owner_only() throws IOException {
        DataFolder data = DataFolder.open(folder.resolve("a/b"));

        assertThat(permissions(data.root())).isEqualTo("rwx------");
        assertThat(data.root()).isEmptyDirectory();
    }

    @Test
    void one_that_cannot_be_written_to_is_named_with_the_remedy() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("--data DIR");
    }

    @Test
    void a_second_user_is_told_the_first_ones_process_id() {
        DataFolder data = DataFolder.open(folder);

        try (FolderLock first = data.lock()) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.owner(folder)).contains(ownPid());
            assertThatThrownBy(data::lock)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("in use by process " + ownPid())
                    .hasMessageContaining("--data DIR");
        }
    }

    @Test
    void a_lock_that_was_let_go_is_nobodys() {
        DataFolder data = DataFolder.open(folder);
        data.lock().close();

        assertThat(FolderLock.owner(folder)).isEmpty();
        data.lock().close();
    }

    @Test
    void a_secret_is_drawn_once_and_read_by_its_owner_only() throws IOException {
        KeptSecret secret = DataFolder.open(folder).adminToken();

        assertThat(secret.keptOr(() -> "first")).isEqualTo("first");
        assertThat(secret.keptOr(() -> "second")).isEqualTo("first");
        assertThat(permissions(secret.file())).isEqualTo("rw-------");
    }

    @Test
    void an_empty_secret_is_not_taken_for_one() throws IOException {
        KeptSecret secret = DataFolder.open(folder).adminToken();
        Files.createFile(secret.file());

        assertThatThrownBy(() -> secret.keptOr(() -> "drawn"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(secret.file().toString());
    }

    private static String ownPid() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
