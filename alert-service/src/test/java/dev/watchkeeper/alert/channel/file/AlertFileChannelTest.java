package dev.watchkeeper.alert.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.alert.channel.Outcome;
import dev.watchkeeper.alert.wording.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertFileChannelTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void every_alert_is_a_block_behind_the_ones_before() throws IOException {
        Path file = folder.resolve("new/alerts.txt");

        assertThat(send(file, "1", "one\n\nmore\n")).isEqualTo(new Outcome.Sent());
        send(file, "2", "two\n");

        assertThat(file).hasContent("""
                2026-01-01T12:00:00Z ALERT HIGH boom id=1
                    one

                    more
                2026-01-01T12:00:00Z ALERT HIGH boom id=2
                    two
                """);
    }

    @Test
    void only_its_owner_reads_it() throws IOException {
        Path file = folder.resolve("alerts.txt");

        send(file, "1", "one\n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void no_text_of_an_alert_begins_a_line() throws IOException {
        Path file = folder.resolve("alerts.txt");

        send(file, "1", "one\n2026-01-01T12:00:00Z ALERT LOW forged\n");

        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.startsWith("2026"))
                .hasSize(1);
    }

    @Test
    void half_a_line_left_by_a_crash_is_ended_first() throws IOException {
        Path file = folder.resolve("alerts.txt");
        Files.writeString(file, "2026-01-01T11:00:00Z ALERT HI");

        send(file, "1", "one\n");

        assertThat(Files.readAllLines(file))
                .startsWith("2026-01-01T11:00:00Z ALERT HI", "2026-01-01T12:00:00Z ALERT HIGH boom id=1");
    }

    @Test
    void a_file_that_cannot_be_written_is_tried_again() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a-folder"));

        assertThat(send(file, "1", "one\n")).isInstanceOf(Outcome.TryAgain.class);
    }

    private static Outcome send(Path file, String id, String text) {
        return new AlertFileChannel(file)
                .send(new Message(id, NOON, "subject", "ALERT HIGH boom", text, "<p>html</p>"))
                .await()
                .indefinitely();
    }
}
