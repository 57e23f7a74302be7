package dev.watchkeeper.analyzer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.settings.LineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final String WARN = "paths:\n  - path: /a\n    least-level: WARN\n";

    @TempDir
    Path folder = Path.of("");

    private Path path = folder;
    private Watched<LineSettings> file = SettingsFile.at(path);

    @BeforeEach
    void name() {
        path = folder.resolve("lines.yaml");
        file = SettingsFile.at(path);
    }

    @Test
    void a_file_that_is_not_there_says_nothing_until_it_comes() throws IOException {
        assertThat(file.begin()).isEmpty();
        assertThat(file.look()).isEmpty();
        assertThat(file.look()).isEmpty();

        Files.writeString(path, WARN);

        assertThat(leastLevel(look())).contains(Level.WARN);
        assertThat(file.look()).isEmpty();
    }

    @Test
    void what_the_file_says_at_the_start_counts_at_once() throws IOException {
        Files.writeString(path, WARN);

        assertThat(file.begin().map(SettingsFileTest::leastLevel)).contains(Optional.of(Level.WARN));
        assertThat(file.look()).isEmpty();
    }

    @Test
    void a_change_counts_when_two_looks_have_seen_it() throws IOException {
        Files.writeString(path, WARN);
        file.begin();

        Files.writeString(path, "");
        assertThat(file.look()).as("it may be written right now").isEmpty();
        Files.writeString(path, WARN.replace("WARN", "ERROR"));

        assertThat(leastLevel(look())).contains(Level.ERROR);
    }

    @Test
    void what_is_wrong_is_said_once_and_what_counted_before_stays() throws IOException {
        Files.writeString(path, WARN);
        file.begin();

        Files.writeString(path, WARN.replace("WARN", "LOUD"));
        Watched.News<LineSettings> news = look();

        assertThat(news.refused())
                .containsExactly(path + ": path, line 2: has an unknown least-level LOUD: known are TRACE, DEBUG,"
                        + " INFO, WARN, ERROR, FATAL");
        assertThat(leastLevel(news)).contains(Level.WARN);
        assertThat(file.look()).isEmpty();
    }

    @Test
    void a_file_that_goes_away_or_cannot_be_read_leaves_all_as_it_was_and_an_empty_one_does_not() throws IOException {
        Files.writeString(path, WARN);
        file.begin();

        Files.delete(path);
        Watched.News<LineSettings> gone = look();
        Files.createDirectory(path);
        Watched.News<LineSettings> folderInItsPlace = look();
        Files.delete(path);
        Files.createFile(path);
        Watched.News<LineSettings> empty = look();

        assertThat(gone.refused()).containsExactly(path + ": is gone");
        assertThat(leastLevel(gone)).contains(Level.WARN);
        assertThat(folderInItsPlace.refused()).singleElement().asString().startsWith(path + ": cannot be read: ");
        assertThat(leastLevel(folderInItsPlace)).contains(Level.WARN);
        assertThat(empty.refused()).isEmpty();
        assertThat(leastLevel(empty)).isEmpty();
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        Files.write(path, List.of("# " + "x".repeat(1 << 20)));

        assertThat(file.begin().orElseThrow().refused())
                .containsExactly(path + ": is larger than a megabyte, and is not read");
    }

    /** The second of two. */
    private Watched.News<LineSettings> look() {
        assertThat(file.look()).isEmpty();
        return file.look().orElseThrow();
    }

    private static Optional<Level> leastLevel(Watched.News<LineSettings> news) {
        return news.said().of("/a").leastLevel();
    }
}
