package dev.watchkeeper.standalone.imports.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path root;

    @Test
    void all_files_below_it_are_read_in_the_order_of_their_names() throws IOException {
        write("b.log", "b\n");
        write("a/z.log", "z\n");
        write("a.log", "a\n");

        assertThat(names(Folder.at(root).files())).containsExactly("a.log", "a/z.log", "b.log");
    }

    @Test
    void what_is_no_log_is_left_out_and_named_with_the_reason() throws IOException {
        write("app.log", "a\n");
        write("empty.log", "");
        write("core", "ab\0c");
        Files.write(root.resolve("empty.gz"), Packed.gz(""));
        Files.write(root.resolve("binary.gz"), Packed.gz("ab\0c"));
        Files.write(root.resolve("logs.tgz"), Packed.gz("x".repeat(257) + "ustar  \0"));
        write("logs.zip", "PK\u0003\u0004 and so on");
        Files.createSymbolicLink(root.resolve("link.log"), root.resolve("app.log"));
        Files.createSymbolicLink(root.resolve("up"), root.getParent());

        Folder folder = Folder.at(root);

        assertThat(names(folder.files())).containsExactly("app.log");
        assertThat(folder.leftOut().stream().map(file -> file.inFolder() + ": " + file.why()))
                .containsExactly(
                        "binary.gz: no text: there are NUL bytes in it",
                        "core: no text: there are NUL bytes in it",
                        "empty.gz: empty",
                        "empty.log: empty",
                        "link.log: a symbolic link: not followed",
                        "logs.tgz: a tar archive: unpack it first",
                        "logs.zip: a zip archive: unpack it first",
                        "up: a symbolic link: not followed");
        assertThat(folder.leftOut()).noneMatch(LeftOut::trouble);
    }

    @Test
    void what_cannot_be_unpacked_at_all_is_trouble() throws IOException {
        write("app.log.gz", "not packed\n");
        Files.write(root.resolve("b.log.gz"), Arrays.copyOf(Packed.gz("lines\n"), 12));

        assertThat(Folder.at(root).leftOut()).hasSize(2).allMatch(LeftOut::trouble);
    }

    @Test
    void the_same_content_packed_and_unpacked_is_read_once() throws IOException {
        write("app.log.1", "one\ntwo\n");
        Files.write(root.resolve("app.log.1.gz"), Packed.gz("one\ntwo\n"));
        write("app.log.2", "one\ntwo\n");

        Folder folder = Folder.at(root);

        assertThat(names(folder.files())).containsExactly("app.log.1", "app.log.2");
        assertThat(folder.twins())
                .singleElement()
                .satisfies(twin -> assertThat(twin.file().inFolder()).isEqualTo("app.log.1.gz"))
                .satisfies(twin -> assertThat(twin.readFrom().inFolder()).isEqualTo("app.log.1"));
    }

    @Test
    void of_two_of_which_one_goes_on_the_longer_is_read() throws IOException {
        write("app.log.1", "one\n");
        Files.write(root.resolve("app.log.1.gz"), Packed.gz("one\ntwo\n"));

        Folder folder = Folder.at(root);

        assertThat(names(folder.files())).containsExactly("app.log.1.gz");
        assertThat(folder.twins()).hasSize(1);
    }

    @Test
    void other_content_under_the_same_name_is_another_file() throws IOException {
        write("app.log.1", "banner\nnewer\n");
        Files.write(root.resolve("app.log.1.gz"), Packed.gz("banner\nolder\n"));

        assertThat(Folder.at(root).files()).hasSize(2);
    }

    @Test
    void a_data_folder_of_watchkeeper_is_left_out_whole_and_named() throws IOException {
        write("app.log", "a\n");
        write("home/data/admin-token", "wk_1\n");
        write("home/data/lock", "17\n");
        write("home/data/alerts.log", "an alert\n");
        write("other/lock", "some text\n");

        Folder folder = Folder.at(root);

        assertThat(names(folder.files())).containsExactly("app.log", "other/lock");
        assertThat(folder.leftOut())
                .containsExactly(
                        new LeftOut("home/data", "a data folder of Watchkeeper: nothing in it is read", false));
    }

    @Test
    void a_data_folder_of_watchkeeper_and_what_is_in_it_are_refused() throws IOException {
        write("data/admin-token", "wk_1\n");
        write("data/lock", "17\n");
        write("data/logs/postgres.log", "a line\n");

        for (String inside : List.of("data", "data/logs")) {
            assertThatThrownBy(() -> Folder.at(root.resolve(inside)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Watchkeeper's data folder");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void names_that_cannot_be_decoded_are_trouble_each() throws IOException {
        for (String latin1 : List.of("caf%E9.log", "caf%E8.log")) {
            Files.writeString(Path.of(URI.create(root.toUri() + latin1)), "a line of " + latin1 + "\n");
        }
        write("app.log", "a\n");

        Folder folder = Folder.at(root);

        assertThat(names(folder.files())).containsExactly("app.log");
        assertThat(folder.leftOut())
                .hasSize(2)
                .allMatch(LeftOut::trouble)
                .allMatch(file -> file.why().contains("character set"));
    }

    @Test
    void a_name_that_is_a_suffix_is_a_name_and_a_blank_one_is_trouble() throws IOException {
        Files.createDirectory(root.resolve("web"));
        Files.write(root.resolve(".gz"), Packed.gz("one\n"));
        Files.write(root.resolve("web/.gz"), Packed.gz("two\n"));
        Files.write(root.resolve(" .1"), Packed.gz("three\n"));
        write(" ", "four\n");

        Folder folder = Folder.at(root);

        assertThat(folder.files().stream().map(file -> file.name().path())).containsExactly(".gz", "web/.gz");
        assertThat(folder.leftOut()).hasSize(2).allMatch(LeftOut::trouble);
    }

    @Test
    void what_is_no_folder_is_refused() throws IOException {
        write("app.log", "a\n");

        assertThatThrownBy(() -> Folder.at(root.resolve("app.log")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is no folder");
        assertThatThrownBy(() -> Folder.at(root.resolve("nowhere")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is not there");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> names(List<LogFile> files) {
        return files.stream().map(LogFile::inFolder).toList();
    }
}
