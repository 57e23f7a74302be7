package dev.watchkeeper.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.folder.Folder;
import dev.watchkeeper.standalone.imports.folder.Packed;
import dev.watchkeeper.testkit.clock.TurnedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
        assertThat(one.lostBytes)
                .isEqualTo(instance.gaps.stream()
                        .mapToLong(gap -> gap.next() - gap.first())
                        .sum());
        List<String> lost = new ArrayList<>(lines);
        lost.removeAll(instance.stored);
        assertThat(lost.stream().mapToInt(line -> line.length() + 1).sum()).isEqualTo((int) one.lostBytes);
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
    void an_instance_that_needs_long_to_say_nothing_is_not_waited_for_longer() throws IOException {
        write(3);
        TurnedClock clock = TurnedClock.at("2026-01-05T10:00:00Z");
        List<Duration> asked = new ArrayList<>();
        BatchSink deaf = batch -> {
            clock.turn(Duration.ofSeconds(30));
            asked.add(Duration.ofSeconds(30));
            return BatchSink.later(batch, Duration.ZERO, "no whole answer");
        };

        assertThatThrownBy(() -> OneImport.of(folder, instance, deaf, 100, clock))
                .hasMessageContaining("for a minute");
        assertThat(asked).hasSize(3);
    }

    @Test
    void what_is_given_up_is_counted_once_however_often_it_is_offered() throws IOException {
        write(30);
        AtomicInteger gaps = new AtomicInteger();
        BatchSink choosy = batch -> {
            if (batch.segments().stream().anyMatch(one -> one.lines().contains("line 7"))) {
                return refused(batch);
            }
            boolean hasAGap = batch.segments().stream().anyMatch(one -> one.gap() != null);
            return hasAGap && gaps.incrementAndGet() < 3
                    ? BatchSink.later(batch, Duration.ZERO, "no room")
                    : instance.take(batch);
        };

        OneImport one = OneImport.of(folder, instance, choosy, 60);

        assertThat(one.lostBytes)
                .isPositive()
                .isEqualTo(instance.gaps.stream()
                        .mapToLong(gap -> gap.next() - gap.first())
                        .sum());
    }

    @Test
    void a_file_that_is_rotated_before_its_turn_is_not_read_under_the_name_of_the_other() throws IOException {
        Files.writeString(folder.resolve("app.log"), "one of the first\n");
        OneImport.of(folder, instance, instance, 100);
        Files.writeString(folder.resolve("app.log"), "one of the first\ntwo of the first\n");
        Files.writeString(folder.resolve("a.log"), "before it\n");

        OneImport one = OneImport.ofWhatWasFound(
                Folder.at(folder), () -> rotate("a new file, and longer than the other\n"), instance);

        assertThat(one.replaced).containsExactly("app.log");
        OneImport.of(folder, instance, instance, 100);
        assertThat(instance.stored)
                .containsExactlyInAnyOrder(
                        "one of the first", "two of the first", "before it", "a new file, and longer than the other");
    }

    @Test
    void a_file_that_is_rotated_while_it_has_to_wait_ends_there() throws IOException {
        String lines = IntStream.range(0, 30).mapToObj(i -> "first " + i + "\n").collect(Collectors.joining());
        Files.writeString(folder.resolve("app.log"), lines);
        AtomicInteger asked = new AtomicInteger();
        BatchSink busy = batch -> {
            if (asked.incrementAndGet() == 2) {
                rotate(lines.replace("first", "other"));
                return BatchSink.later(batch, Duration.ZERO, "no room");
            }
            return instance.take(batch);
        };

        OneImport one = OneImport.of(folder, instance, busy, 60);

        assertThat(one.replaced).containsExactly("app.log");
        assertThat(instance.stored).isNotEmpty().allMatch(line -> line.startsWith("first"));
        OneImport.of(folder, instance, instance, 60);
        assertThat(instance.stored).hasSize(60).doesNotHaveDuplicates();
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

    private void rotate(String successor) {
        try {
            Files.move(folder.resolve("app.log"), folder.resolve("app.log.1"));
            Files.writeString(folder.resolve("app.log"), successor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
