package dev.watchkeeper.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.archive.Archive;
import dev.watchkeeper.standalone.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    Path folder;

    private final AnsweringInstance instance = new AnsweringInstance();
    private final StringWriter said = new StringWriter();
    private Path logs;
    private Path archive;

    @BeforeEach
    void writeLogs() throws IOException {
        logs = Files.createDirectory(folder.resolve("logs"));
        archive = folder.resolve("archive");
        Files.writeString(logs.resolve("a.log.1"), "a line\n");
        Files.writeString(logs.resolve("b.log.1"), "a bad line\n");
    }

    @Test
    void a_file_of_which_something_is_refused_is_named_with_its_bytes_and_stays() throws Exception {
        instance.sink = this::refusingWhatIsBad;

        assertThat(run()).isEqualTo(1);
        assertThat(said.toString()).contains("TROUBLE", "b.log.1", "refused 11 B", "too large for this proxy");
        assertThat(logs.resolve("b.log.1")).exists();
        assertThat(logs.resolve("a.log.1")).doesNotExist();
    }

    @Test
    void it_stays_when_the_import_is_repeated_too() throws Exception {
        instance.sink = this::refusingWhatIsBad;
        run();
        said.getBuffer().setLength(0);

        assertThat(run()).isEqualTo(1);
        assertThat(said.toString())
                .contains("TROUBLE", "b.log.1", "refused 11 B", "in an earlier import", "so it stays");
        assertThat(logs.resolve("b.log.1")).exists();
    }

    @Test
    void it_stays_when_it_has_grown_and_the_rest_is_taken_too() throws Exception {
        instance.sink = this::refusingWhatIsBad;
        run();
        said.getBuffer().setLength(0);
        Files.writeString(logs.resolve("b.log.1"), "a good line\n", StandardOpenOption.APPEND);

        assertThat(run()).isEqualTo(1);
        assertThat(instance.remembering.stored).contains("a good line");
        assertThat(said.toString()).contains("b.log.1", "refused 11 B", "in an earlier import", "so it stays");
        assertThat(logs.resolve("b.log.1")).exists();
    }

    @Test
    void when_all_is_stored_an_instance_that_does_not_answer_is_no_trouble() throws Exception {
        var answering = instance.streams;
        List<Integer> looks = new ArrayList<>();
        instance.streams = () -> {
            looks.add(looks.size());
            if (looks.size() > 2) {
                throw new Trouble("status 503");
            }
            return answering.get();
        };

        assertThat(run()).isZero();
        assertThat(said.toString()).contains("2 files", "does not say what it found: status 503");
    }

    @Test
    void what_was_found_is_said_when_the_import_cannot_go_on_too() throws Exception {
        Files.write(logs.resolve("c.log"), new byte[100]);
        instance.sink = batch -> {
            throw new Trouble("the token is not known any more");
        };

        assertThatThrownBy(this::run).isInstanceOf(Trouble.class).hasMessageContaining("not known any more");
        assertThat(said.toString()).contains("a part of", "left out", "c.log");
    }

    private BatchAnswer refusingWhatIsBad(Batch batch) {
        return batch.segments().stream().anyMatch(ImportTest::isBad)
                ? new BatchAnswer(
                        batch.segments().stream()
                                .map(one -> isBad(one)
                                        ? SegmentAnswer.refused(one.stream(), "too large for this proxy")
                                        : SegmentAnswer.later(one.stream(), 0, "not now"))
                                .toList(),
                        true)
                : instance.remembering.take(batch);
    }

    private static boolean isBad(Segment segment) {
        return segment.lines().contains("a bad line");
    }

    private int run() throws InterruptedException {
        PrintWriter out = new PrintWriter(said);
        try (Archive to = Archive.at(archive, logs, Clock.systemUTC())) {
            return new Import(
                            new ImportOptions(logs, "import", Optional.of(archive)),
                            instance,
                            to,
                            new Progress(out, false, 1),
                            Clock.systemUTC())
                    .run(out);
        }
    }
}
