package dev.watchkeeper.collector.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path temp;

    private LogFolder logs;

    @BeforeEach
    void open() {
        logs = new LogFolder(temp);
        logs.startCollector();
    }

    @AfterEach
    void close() throws IOException {
        logs.killCollector();
    }

    @Test
    void a_stopped_collector_goes_on_where_it_was() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.stopCollector();
        logs.append("app.log", "a2\n");
        logs.startCollector();

        Segment after = logs.readOne();

        assertThat(after.stream()).isEqualTo(stream);
        assertThat(after.first()).isEqualTo(3);
        assertThat(after.lines()).containsExactly("a2");
    }

    @Test
    void a_killed_collector_may_repeat_bytes_but_never_under_another_id() throws IOException {
        logs.append("app.log", "a1\n");
        Segment before = logs.next().getFirst().segments().getFirst();
        logs.tailer().goOnAt(before.stream(), before.next());
        logs.killCollector();
        logs.startCollector();

        assertThat(logs.readOne()).isEqualTo(before);
    }

    @Test
    void a_file_rotated_while_no_collector_ran_is_read_to_its_end() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.stopCollector();
        logs.append("app.log", "a2\na3");
        logs.rename("app.log", "app.log.1");
        logs.append("app.log", "b1\n");
        logs.startCollector();

        assertThat(logs.readAll()).containsExactlyInAnyOrder("b1", "a2");
        logs.clock().turn(LogFolder.GRACE);
        Segment last = logs.readOne();

        assertThat(last.stream()).isEqualTo(stream);
        assertThat(last.lines()).containsExactly("a3");
    }

    @Test
    void another_content_under_the_old_number_is_another_stream() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.stopCollector();
        logs.truncate("app.log");
        logs.append("app.log", "b1 and more\n");
        logs.startCollector();

        Segment after = logs.readOne();

        assertThat(after.stream()).isNotEqualTo(stream);
        assertThat(after.first()).isZero();
    }

    @Test
    void a_file_shorter_than_its_checkpoint_is_another_stream() throws IOException {
        logs.append("app.log", "a1\na1\n");
        long stream = logs.readOne().stream();
        logs.stopCollector();
        logs.truncate("app.log");
        logs.append("app.log", "a1\n");
        logs.startCollector();

        assertThat(logs.readOne().stream()).isNotEqualTo(stream);
    }

    @Test
    void after_damage_files_are_new_streams() throws IOException {
        logs.append("app.log", "a1\n");
        long stream = logs.readOne().stream();
        logs.stopCollector();
        Files.writeString(logs.state().resolve(Checkpoints.FILE), "{\"version\":1,\"str");
        logs.startCollector();

        Segment after = logs.readOne();

        assertThat(after.stream()).isNotEqualTo(stream);
        assertThat(after.lines()).containsExactly("a1");
        assertThat(logs.state().resolve(Checkpoints.FILE + ".damaged")).exists();
    }

    @Test
    void a_checkpoint_is_kept_for_days_while_its_file_is_away() throws IOException {
        logs.append("app.log", "a1\n");
        logs.readOne();
        logs.stopCollector();
        logs.rename("app.log", "elsewhere");
        logs.clock().turn(Duration.ofDays(FollowedFiles.DAYS_REMEMBERED));
        restartAndLook();
        logs.rename("elsewhere", "app.log");
        logs.startCollector();
        assertThat(logs.readAll()).isEmpty();
        logs.stopCollector();

        logs.rename("app.log", "elsewhere");
        logs.clock().turn(Duration.ofDays(FollowedFiles.DAYS_REMEMBERED + 1));
        restartAndLook();
        logs.rename("elsewhere", "app.log");
        logs.startCollector();

        assertThat(logs.readAll()).containsExactly("a1");
    }

    private void restartAndLook() throws IOException {
        logs.startCollector();
        logs.tailer().look();
        logs.stopCollector();
    }
}
