package dev.watchkeeper.standalone.imports.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Content;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.LogFile;
import dev.watchkeeper.standalone.imports.folder.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path folder;

    private Path logs;
    private Path kept;

    @BeforeEach
    void makeFolders() throws IOException {
        logs = Files.createDirectories(folder.resolve("logs"));
        kept = folder.resolve("kept");
    }

    @Test
    void a_file_is_packed_and_keeps_its_path_its_time_and_its_rights() throws IOException {
        LogFile file = log("web/app.log", "lines\n");
        Files.setPosixFilePermissions(file.file(), PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file.file(), FileTime.from(Instant.parse("2026-01-05T10:00:00Z")));

        assertThat(archive().take(found("web/app.log"))).isTrue();

        Path packed = kept.resolve("web/app.log.gz");
        assertThat(text(packed)).isEqualTo("lines\n");
        assertThat(Files.exists(file.file())).isFalse();
        assertThat(Files.getLastModifiedTime(packed).toInstant()).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(packed)))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactly("web/app.log.gz");
    }

    @Test
    void a_packed_file_is_moved_as_it_is() throws IOException {
        byte[] packed = Packed.gz("lines\n");
        Files.write(logs.resolve("app.log.1.gz"), packed);

        assertThat(archive().take(found("app.log.1.gz"))).isTrue();

        assertThat(kept.resolve("app.log.1.gz")).hasBinaryContent(packed);
        assertThat(logs.resolve("app.log.1.gz")).doesNotExist();
    }

    @Test
    void what_is_there_already_is_only_deleted() throws IOException {
        Archive archive = archive();
        log("app.log", "lines\n");
        archive.take(found("app.log"));
        log("app.log", "lines\n");

        assertThat(archive.take(found("app.log"))).isTrue();

        assertThat(names()).containsExactly("app.log.gz");
        assertThat(logs.resolve("app.log")).doesNotExist();
    }

    @Test
    void a_name_that_is_taken_gets_a_number() throws IOException {
        Archive archive = archive();
        for (String text : List.of("one\n", "two\n", "three\n")) {
            log("app.log", text);
            archive.take(found("app.log"));
        }
        Files.write(logs.resolve("app.log.gz"), Packed.gz("four\n"));
        archive.take(found("app.log.gz"));

        assertThat(names()).containsExactly("app.log.2.gz", "app.log.3.gz", "app.log.4.gz", "app.log.gz");
        assertThat(text(kept.resolve("app.log.4.gz"))).isEqualTo("four\n");
    }

    @Test
    void what_grew_stays() throws IOException {
        log("app.log", "lines\n");
        LogFile found = found("app.log");
        Files.writeString(found.file(), "more\n", StandardOpenOption.APPEND);

        assertThat(archive().take(found)).isFalse();

        assertThat(logs.resolve("app.log")).hasContent("lines\nmore\n");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_place_from_where_it_would_be_imported_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("other-name"), logs);

        for (Path inside : List.of(logs, logs.resolve("done/old"), folder.resolve("other-name/done"))) {
            assertThatThrownBy(() -> Archive.at(inside, logs))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("inside of");
        }
    }

    private Archive archive() {
        return Archive.at(kept, logs);
    }

    private LogFile log(String name, String text) throws IOException {
        Path file = logs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return found(name);
    }

    private LogFile found(String name) {
        return Folder.at(logs).files().stream()
                .filter(file -> file.inFolder().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(kept)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try (Content content = LogFile.of(file).open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
