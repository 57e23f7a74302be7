package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.SegmentAnswer;
import dev.watchkeeper.contract.StreamIntroduction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShipperTest {

    private static final HostSample SAMPLE = new HostSample(Instant.EPOCH, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    @TempDir
    Path temp;

    private final List<Batch> offered = new ArrayList<>();
    private Function<Segment, SegmentAnswer> answer = ShipperTest::taken;
    private boolean samplesStored = true;
    private Ship ship;

    @BeforeEach
    void start() {
        ship = new Ship(temp, batch -> {
            offered.add(batch);
            return new BatchAnswer(batch.segments().stream().map(answer).toList(), samplesStored);
        });
        ship.start();
    }

    @AfterEach
    void stop() throws IOException {
        ship.kill();
    }

    @Test
    void several_streams_travel_together_each_introduced_until_it_is_known() throws Exception {
        ship.logs.append("a.log", "a1\n");
        ship.logs.append("b.log", "b1\n");
        ship.lookAndShip();
        ship.logs.append("a.log", "x".repeat(2_000) + "\n");
        ship.lookAndShip();
        ship.logs.append("a.log", "a3\n");
        ship.lookAndShip();

        assertThat(offered).hasSize(3);
        assertThat(offered.get(0).segments()).flatExtracting(Segment::lines).containsExactlyInAnyOrder("a1", "b1");
        assertThat(offered.get(0).introductions()).hasSize(2);
        assertThat(offered.get(1).introductions())
                .as("its head has grown")
                .singleElement()
                .extracting(StreamIntroduction::headLength)
                .isEqualTo(1024);
        assertThat(offered.get(2).introductions()).isEmpty();
        assertThat(offered.get(2).segments()).flatExtracting(Segment::lines).containsExactly("a3");
        assertThat(count("watchkeeper_ship_lines")).isEqualTo(4);
    }

    @Test
    void a_batch_that_is_not_taken_comes_again_as_it_was() throws Exception {
        ship.samples.add(SAMPLE);
        ship.logs.append("a.log", "a1\n");
        answer = segment -> SegmentAnswer.later(segment.stream(), 5_000, "full");
        Duration pause = ship.lookAndShip();
        ship.logs.append("a.log", "a2\n");
        answer = ShipperTest::taken;
        ship.lookAndShip();
        ship.lookAndShip();

        assertThat(pause).isBetween(Duration.ofSeconds(5), Duration.ofMillis(6_251));
        assertThat(offered.get(1)).isEqualTo(offered.get(0));
        assertThat(offered.get(2).segments()).flatExtracting(Segment::lines).containsExactly("a2");
        assertThat(offered.get(2).samples()).isEmpty();
        assertThat(offered.get(2).id()).isNotEqualTo(offered.get(0).id());
    }

    @Test
    void a_stream_that_must_wait_does_not_stop_the_others() throws Exception {
        ship.logs.append("a.log", "a1\n");
        ship.logs.append("b.log", "b1\n");
        answer = segment -> segment.lines().contains("a1")
                ? SegmentAnswer.later(segment.stream(), 60_000, "locked")
                : taken(segment);
        ship.lookAndShip();
        ship.logs.append("b.log", "b2\n");
        ship.lookAndShip();
        answer = ShipperTest::taken;
        ship.logs.clock().turn(Duration.ofMinutes(1));
        ship.lookAndShip();

        assertThat(offered.get(1).segments()).flatExtracting(Segment::lines).containsExactly("b2");
        assertThat(offered.get(2).segments()).flatExtracting(Segment::lines).containsExactly("a1");
        assertThat(offered.get(2).introductions()).hasSize(1);
    }

    @Test
    void it_goes_on_where_the_receiver_stands() throws Exception {
        ship.logs.append("a.log", "a1\na2\na3\n");
        answer = segment -> SegmentAnswer.goOnAt(segment.stream(), 6);
        ship.lookAndShip();
        answer = ShipperTest::taken;
        ship.lookAndShip();

        assertThat(offered.get(1).segments()).flatExtracting(Segment::lines).containsExactly("a3");
    }

    @Test
    void a_receiver_that_wants_what_it_just_got_is_not_hammered() throws Exception {
        ship.logs.append("a.log", "a1\n");
        answer = segment -> SegmentAnswer.goOnAt(segment.stream(), segment.first());
        ship.lookAndShip();
        ship.lookAndShip();
        assertThat(offered).hasSize(1);

        ship.logs.clock().turn(Duration.ofSeconds(1));
        answer = ShipperTest::taken;
        ship.lookAndShip();

        assertThat(offered.get(1).segments()).isEqualTo(offered.get(0).segments());
    }

    @Test
    void refused_bytes_become_a_gap_so_that_the_rest_can_pass() throws Exception {
        ship.logs.append("a.log", "poison\n");
        answer = segment ->
                segment.gap() == null ? SegmentAnswer.refused(segment.stream(), "it is poison") : taken(segment);
        ship.lookAndShip();
        ship.logs.append("a.log", "a2\n");
        ship.lookAndShip();
        answer = ShipperTest::taken;
        ship.lookAndShip();

        Segment poison = offered.get(0).segments().getFirst();
        assertThat(offered.get(1).segments())
                .containsExactly(
                        Segment.missing(poison.stream(), 0, 7, Gap.REFUSED).withTail(poison.tail()));
        assertThat(offered.get(2).segments()).flatExtracting(Segment::lines).containsExactly("a2");
        assertThat(count("watchkeeper_ship_lines")).isEqualTo(1);
    }

    @Test
    void a_gap_that_is_refused_waits_and_nothing_is_given_up() throws Exception {
        ship.logs.append("a.log", "a1\n");
        answer = segment -> SegmentAnswer.refused(segment.stream(), "everything is wrong here");
        ship.lookAndShip();
        ship.lookAndShip();
        ship.logs.append("a.log", "a2\n");
        ship.lookAndShip();
        assertThat(offered).hasSize(2);

        ship.logs.clock().turn(Duration.ofSeconds(10));
        ship.lookAndShip();

        assertThat(offered).hasSize(3);
        assertThat(offered.get(2).segments()).isEqualTo(offered.get(1).segments());
    }

    @Test
    void an_answer_that_does_not_speak_of_a_segment_is_no_answer() throws Exception {
        ship.logs.append("a.log", "a1\n");
        answer = segment -> SegmentAnswer.taken(segment.stream() - 1, segment.next());
        ship.lookAndShip();
        answer = segment -> SegmentAnswer.taken(segment.stream(), -1);
        ship.lookAndShip();
        answer = ShipperTest::taken;
        ship.lookAndShip();

        assertThat(offered).hasSize(3).allMatch(batch -> batch.equals(offered.getFirst()));
    }

    @Test
    void samples_travel_without_lines_too() throws Exception {
        ship.samples.add(SAMPLE);
        ship.lookAndShip();
        ship.lookAndShip();

        assertThat(offered).singleElement().extracting(Batch::samples).isEqualTo(List.of(SAMPLE));
    }

    @Test
    void samples_that_were_not_stored_come_again() throws Exception {
        ship.samples.add(SAMPLE);
        ship.logs.append("a.log", "a1\n");
        samplesStored = false;
        ship.lookAndShip();
        samplesStored = true;
        ship.lookAndShip();
        ship.lookAndShip();

        assertThat(offered).hasSize(2);
        assertThat(offered.get(1).samples()).containsExactly(SAMPLE);
        assertThat(offered.get(1).segments()).isEmpty();
    }

    @Test
    void batches_are_counted_by_their_worst_answer() throws Exception {
        ship.logs.append("a.log", "a1\n");
        answer = segment -> SegmentAnswer.later(segment.stream(), 0, "full");
        ship.lookAndShip();
        answer = ShipperTest::taken;
        ship.lookAndShip();

        assertThat(ship.meters
                        .counter("watchkeeper_ship_batches", "answer", "later")
                        .count())
                .isEqualTo(1);
        assertThat(ship.meters
                        .counter("watchkeeper_ship_batches", "answer", "taken")
                        .count())
                .isEqualTo(1);
    }

    private double count(String name) {
        return ship.meters.counter(name).count();
    }

    private static SegmentAnswer taken(Segment segment) {
        return SegmentAnswer.taken(segment.stream(), segment.next());
    }
}
