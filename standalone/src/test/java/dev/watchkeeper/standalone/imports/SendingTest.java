package dev.watchkeeper.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingTest {

    @TempDir
    Path folder;

    private final RememberingInstance instance = new RememberingInstance();

    @Test
    void small_files_go_together() throws IOException {
        List<String> lines = write(30);

        OneImport.of(folder, instance, instance, 1 << 20);

        assertThat(instance.taken).hasSize(1);
        assertThat(instance.stored).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void who_is_told_to_wait_offers_the_same_again() throws IOException {
        List<String> lines = write(30);
        AtomicInteger asked = new AtomicInteger();
        BatchSink busy = batch -> asked.incrementAndGet() % 3 == 0
                ? instance.take(batch)
                : BatchSink.later(batch, Duration.ofSeconds(2), "no room");

        OneImport.of(folder, instance, busy, 100);

        assertThat(instance.stored).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void an_answer_that_was_not_heard_changes_nothing() throws IOException {
        List<String> lines = write(30);
        AtomicInteger asked = new AtomicInteger();
        BatchSink deaf = batch -> {
            BatchAnswer answer = instance.take(batch);
            return asked.incrementAndGet() % 2 == 0 ? answer : BatchSink.later(batch, Duration.ZERO, "nothing came");
        };

        OneImport.of(folder, instance, deaf, 100);

        assertThat(instance.stored).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void what_is_refused_for_good_is_a_gap_and_holds_nothing_up() throws IOException {
        List<String> lines = write(30);
        BatchSink choosy =
                batch -> batch.segments().stream().anyMatch(one -> one.lines().contains("line 7"))
                        ? refused(batch)
                        : instance.take(batch);

        OneImport one = OneImport.of(folder, instance, choosy, 60);

        assertThat(instance.gaps).isNotEmpty().allMatch(gap -> gap.gap() == Segment.Gap.REFUSED);
        assertThat(instance.stored).doesNotContain("line 7").contains("line 9", "line 29");
        assertThat(one.tally.lostBytes())
                .isEqualTo(instance.gaps.stream()
                        .mapToLong(gap -> gap.next() - gap.first())
                        .sum());
        List<String> lost = new ArrayList<>(lines);
        lost.removeAll(instance.stored);
        assertThat(lost.stream().mapToInt(line -> line.length() + 1).sum()).isEqualTo((int) one.tally.lostBytes());
    }

    @Test
    void after_a_minute_without_a_byte_taken_it_says_why() throws IOException {
        write(3);
        BatchSink away = batch -> BatchSink.later(batch, Duration.ofSeconds(10), "nobody there");

        assertThatThrownBy(() -> OneImport.of(folder, instance, away, 100))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nobody there")
                .hasMessageContaining("repeat the command");
    }

    @Test
    void what_is_broken_goes_on_when_it_is_whole_again() throws IOException {
        List<String> lines = IntStream.range(0, 5_000)
                .mapToObj(i -> "line " + i * 0x9E3779B9L)
                .toList();
        byte[] packed = Packed.gz(String.join("\n", lines) + "\n");
        Path file = folder.resolve("app.log.1.gz");
        Files.write(file, Arrays.copyOf(packed, packed.length / 2));

        OneImport.of(folder, instance, instance, 1 << 16);
        assertThat(instance.stored).isNotEmpty().isEqualTo(lines.subList(0, instance.stored.size()));
        Files.write(file, packed);
        OneImport.of(folder, instance, instance, 1 << 16);

        assertThat(instance.stored).isEqualTo(lines);
    }

    @Test
    void two_files_that_are_the_same_under_two_days_are_two() throws IOException {
        Files.writeString(folder.resolve("backup.log-20260105"), "Backup OK\n");
        OneImport.of(folder, instance, instance, 100);
        Files.delete(folder.resolve("backup.log-20260105"));
        Files.writeString(folder.resolve("backup.log-20260106"), "Backup OK\n");

        OneImport.of(folder, instance, instance, 100);

        assertThat(instance.stored).containsExactly("Backup OK", "Backup OK");
    }

    @Test
    void a_last_line_without_a_line_feed_is_a_line() throws IOException {
        Files.writeString(folder.resolve("app.log"), "one\ntwo");

        OneImport.of(folder, instance, instance, 100);

        assertThat(instance.stored).containsExactly("one", "two");
    }

    /** Over several files. */
    private List<String> write(int number) throws IOException {
        List<String> lines =
                IntStream.range(0, number).mapToObj(i -> "line " + i).toList();
        for (int file = 0; file < 3; file++) {
            Files.write(
                    folder.resolve("app" + file + ".log"), lines.subList(file * number / 3, (file + 1) * number / 3));
        }
        return lines;
    }

    private static BatchAnswer refused(Batch batch) {
        return new BatchAnswer(
                batch.segments().stream()
                        .map(one -> SegmentAnswer.refused(one.stream(), "the database does not take it"))
                        .toList(),
                true);
    }
}
