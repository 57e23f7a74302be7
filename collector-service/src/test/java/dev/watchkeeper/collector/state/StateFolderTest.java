package dev.watchkeeper.collector.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path temp;

    @Test
    void a_second_process_is_turned_away_and_told_who_is_there() throws IOException {
        Process other = startHolder();
        try (BufferedReader told = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("taken");

            assertThatThrownBy(() -> StateFolder.take(temp))
                    .hasMessage("the state folder " + temp + " is in use by process " + other.pid()
                            + ": stop it, or set watchkeeper.collector.tail.state-folder to another folder");
        } finally {
            other.destroyForcibly().onExit().join();
        }
        // A killed process holds nothing.
        StateFolder.take(temp).close();
    }

    @Test
    void the_same_process_cannot_take_it_twice_either() throws IOException {
        try (StateFolder first = StateFolder.take(temp)) {
            assertThatThrownBy(() -> StateFolder.take(temp))
                    .hasMessageContaining(
                            "by process " + ProcessHandle.current().pid() + ":");
            first.replace("x", new byte[0]);
        }
        StateFolder.take(temp).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named_with_the_key_to_set() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> StateFolder.take(file.resolve("state")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.resolve("state").toString())
                .hasMessageContaining("watchkeeper.collector.tail.state-folder");
    }

    @Test
    void what_is_written_is_for_the_owner_alone() throws IOException {
        try (StateFolder folder = StateFolder.take(temp.resolve("a/b"))) {
            folder.replace("x", "1".getBytes(StandardCharsets.UTF_8));
            folder.replace("x", "2".getBytes(StandardCharsets.UTF_8));

            assertThat(folder.file("x")).hasContent("2");
            assertThat(permissions(folder.file("x"))).isEqualTo("rw-------");
            assertThat(permissions(temp.resolve("a/b"))).isEqualTo("rwx------");
            assertThat(folder.file("x.tmp")).doesNotExist();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName(),
                        temp.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
