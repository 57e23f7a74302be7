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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    /** Nobody writes to the files of a test any more. */
    private static final Clock TWO_DAYS_ON = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));

    @TempDir
    Path folder;

    private Path logs;
    private Path kept;
    private @Nullable Archive archive;

    @BeforeEach
    void makeFolders() throws IOException {
        logs = Files.createDirectories(folder.resolve("logs"));
        kept = folder.resolve("kept");
    }

    @AfterEach
    void letGoOfTheArchive() {
        if (archive != null) {
            archive.close();
        }
    }

    @Test
    void a_file_is_packed_and_keeps_its_path_its_time_and_its_rights() throws IOException {
        LogFile file = log("web/app.log", "lines\n");
        Files.setPosixFilePermissions(file.file(), PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file.file(), FileTime.from(Instant.parse("2026-01-05T10:00:00Z")));

        assertThat(archive().take(found("web/app.log"))).isEmpty();

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

        assertThat(archive().take(found("app.log.1.gz"))).isEmpty();

        assertThat(kept.resolve("app.log.1.gz")).hasBinaryContent(packed);
        assertThat(logs.resolve("app.log.1.gz")).doesNotExist();
    }

    @Test
    void what_is_there_already_is_only_deleted() throws IOException {
        Archive archive = archive();
        log("app.log", "lines\n");
        archive.take(found("app.log"));
        log("app.log", "lines\n");

        assertThat(archive.take(found("app.log"))).isEmpty();

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

        assertThat(archive().take(found))
                .hasValueSatisfying(why -> assertThat(why).contains("grew"));

        assertThat(logs.resolve("app.log")).hasContent("lines\nmore\n");
        assertThat(names()).isEmpty();
    }

    @Test
    void folders_keep_their_rights_and_those_that_are_there_keep_theirs() throws IOException {
        log("web/deep/app.log", "lines\n");
        rights(logs, "rwxr-x---");
        rights(logs.resolve("web"), "rwx------");
        rights(logs.resolve("web/deep"), "rwxrwx---");

        archive().take(found("web/deep/app.log"));

        assertThat(rights(kept)).isEqualTo("rwxr-x---");
        assertThat(rights(kept.resolve("web"))).isEqualTo("rwx------");
        assertThat(rights(kept.resolve("web/deep"))).isEqualTo("rwxrwx---");

        rights(kept.resolve("web"), "rwxr-xr-x");
        log("web/other.log", "lines\n");
        archive().take(found("web/other.log"));
        assertThat(rights(kept.resolve("web"))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void what_may_still_be_written_to_stays_until_it_is_a_day_old() throws IOException {
        archive = Archive.at(kept, logs, Clock.systemUTC());
        for (String name : List.of("app.log", "app-2026-01-05.log", "10.0.0.1", "app.log.1", "app.2.log", "old.log")) {
            log(name, name + "\n");
        }
        Files.write(logs.resolve("packed.log.gz"), Packed.gz("lines\n"));
        Files.setLastModifiedTime(
                logs.resolve("old.log"), FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        List<String> stay = new ArrayList<>();
        for (LogFile file : Folder.at(logs).files()) {
            archive().take(file).ifPresent(why -> stay.add(file.inFolder()));
        }

        assertThat(stay).containsExactly("10.0.0.1", "app-2026-01-05.log", "app.log");
        assertThat(logs.resolve("app.log")).exists();
        assertThat(names()).containsExactly("app.2.log.gz", "app.log.1.gz", "old.log.gz", "packed.log.gz");
    }

    @Test
    void one_import_at_a_time_moves_files_there() {
        Archive first = archive();
        assertThatThrownBy(() -> Archive.at(kept, logs, Clock.systemUTC()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("in use by another import");

        first.close();
        Archive.at(kept, logs, Clock.systemUTC()).close();
    }

    @Test
    void the_very_file_that_is_in_the_archive_stays() throws IOException {
        Files.createDirectories(logs.resolve("web"));
        Files.write(logs.resolve("web/app.log.gz"), Packed.gz("lines\n"));
        Archive archive = archive();
        Files.createSymbolicLink(kept.resolve("web"), logs.resolve("web"));

        assertThat(archive.take(found("web/app.log.gz")))
                .hasValueSatisfying(why -> assertThat(why).contains("very file"));

        assertThat(logs.resolve("web/app.log.gz")).exists();
    }

    @Test
    void what_a_killed_import_left_behind_is_tidied_up() throws IOException {
        log("app.log", "lines\n");
        Archive archive = archive();
        Files.writeString(kept.resolve(".watchkeeper-123.unfinished"), "li");
        Files.writeString(kept.resolve("of-somebody.unfinished"), "theirs");

        archive.take(found("app.log"));

        assertThat(names()).containsExactly("app.log.gz", "of-somebody.unfinished");
    }

    @Test
    void a_place_in_a_data_folder_of_watchkeeper_is_refused() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("admin-token"), "wk_1\n");
        Files.createFile(data.resolve("lock"));

        for (Path inside : List.of(data, data.resolve("collector/old"))) {
            assertThatThrownBy(() -> Archive.at(inside, logs, Clock.systemUTC()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("data folder");
        }
    }

    @Test
    void a_place_from_where_it_would_be_imported_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("other-name"), logs);

        for (Path inside : List.of(logs, logs.resolve("done/old"), folder.resolve("other-name/done"))) {
            assertThatThrownBy(() -> Archive.at(inside, logs, Clock.systemUTC()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("inside of");
        }
    }

    /** Made late, so that it takes over what rights the test has given. */
    private Archive archive() {
        if (archive == null) {
            archive = Archive.at(kept, logs, TWO_DAYS_ON);
        }
        return archive;
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
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
                    .filter(file -> !file.endsWith(".watchkeeper-lock"))
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
