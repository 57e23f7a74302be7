package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.SegmentAnswer;
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

class SeveralAtOnceTest {

    private static final String LINE = "x".repeat(999) + "\n";
    private static final HostSample SAMPLE = new HostSample(Instant.EPOCH, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    @TempDir
    Path temp;

    private final List<Batch> ready = new ArrayList<>();
    private final List<Batch> received = new ArrayList<>();
    private final OpenOffers offers = new OpenOffers();
    private Function<Segment, SegmentAnswer> answer = SeveralAtOnceTest::taken;
    private Ship ship;

    @BeforeEach
    void start() {
        start(3);
    }

    private void start(int atOnce) {
        BatchSink sink = new BatchSink() {
            @Override
            public BatchAnswer offer(Batch batch) {
                received.add(batch);
                return new BatchAnswer(batch.segments().stream().map(answer).toList(), true);
            }

            @Override
            public Ready ready(Batch batch) {
                ready.add(batch);
                return () -> offer(batch);
            }
        };
        ship = new Ship(temp, sink, offers, atOnce);
        ship.start();
    }

    @AfterEach
    void stop() throws IOException {
        ship.kill();
    }

    @Test
    void a_busy_file_fills_a_batch_and_the_next_two_are_sent_before_the_answer() throws Exception {
        ship.logs.append("hot.log", LINE.repeat(10_000));
        ship.lookAndShip();

        assertThat(offers.count()).isEqualTo(3);
        assertThat(ready).hasSize(3);
        assertThat(bytes(ready.get(0))).isBetween(Shipper.BATCH_BYTES - 1_000, Shipper.BATCH_BYTES);
        assertThat(ready.get(0).segments()).hasSizeGreaterThan(1);
        assertThat(first(ready.get(1))).isEqualTo(next(ready.get(0)));
        assertThat(first(ready.get(2))).isEqualTo(next(ready.get(1)));

        offers.answer(0);
        ship.ship();

        assertThat(offers.count()).isEqualTo(3);
        assertThat(ready).hasSize(4);
        offers.answer(0);
        offers.answer(0);
        offers.answer(0);
        assertThat(received).containsExactlyElementsOf(ready);
    }

    @Test
    void busy_files_are_under_way_side_by_side_within_the_bytes_allowed() throws Exception {
        ship.kill();
        start(4);
        for (int file = 0; file < 5; file++) {
            ship.logs.append("hot" + file + ".log", LINE.repeat(10_000));
        }
        ship.lookAndShip();

        // Two more would go but for the bytes.
        assertThat(offers.count()).isEqualTo(6);
        assertThat(ready.stream().mapToLong(SeveralAtOnceTest::bytes).sum()).isBetween(7_000_000L, 8L << 20);
        assertThat(ready.subList(0, 3).stream().map(batch -> batch.segments().getFirst().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_prepared_is_thrown_away_if_the_stream_does_not_stand_where_it_ends() throws Exception {
        ship.samples.add(SAMPLE);
        ship.logs.append("hot.log", LINE.repeat(10_000));
        ship.lookAndShip();
        answer = segment -> SegmentAnswer.goOnAt(segment.stream(), 2_000);
        offers.answer(0);
        ship.ship();
        // What was sent early is answered after all, and nobody listens.
        offers.answer(0);
        offers.answer(0);
        ship.ship();
        answer = SeveralAtOnceTest::taken;
        offers.answer(0);
        ship.ship();

        assertThat(received.subList(1, 3)).isEqualTo(ready.subList(1, 3));
        assertThat(first(received.get(3))).isEqualTo(2_000);
        assertThat(received.subList(3, received.size())).doesNotContain(ready.get(1), ready.get(2));
    }

    @Test
    void samples_of_a_batch_that_was_thrown_away_come_with_another() throws Exception {
        ship.kill();
        start(1);
        ship.logs.append("hot.log", LINE.repeat(10_000));
        ship.lookAndShip();
        offers.answer(0);
        ship.samples.add(SAMPLE);
        // Sent at once, and the last one behind it is prepared with the sample.
        ship.ship();
        assertThat(ready.getLast().samples()).containsExactly(SAMPLE);
        answer = segment -> SegmentAnswer.goOnAt(segment.stream(), 2_000);
        // Early in vain, and then in its turn.
        offers.answer(0);
        ship.ship();
        offers.answer(2);
        answer = SeveralAtOnceTest::taken;
        ship.lookAndShip();
        offers.answer(2);

        assertThat(first(received.getLast())).isEqualTo(2_000);
        assertThat(received.getLast().samples()).containsExactly(SAMPLE);
    }

    @Test
    void what_is_prepared_waits_behind_a_batch_that_comes_again() throws Exception {
        ship.logs.append("hot.log", LINE.repeat(10_000));
        ship.lookAndShip();
        answer = segment -> SegmentAnswer.later(segment.stream(), 1_000, "full");
        offers.answer(0);
        offers.answer(0);
        offers.answer(0);
        Duration pause = ship.lookAndShip();
        answer = SeveralAtOnceTest::taken;
        ship.lookAndShip();
        offers.answer(0);
        ship.ship();
        offers.answer(0);

        assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(received.subList(0, 3)).isEqualTo(ready.subList(0, 3));
        assertThat(received.subList(3, 5)).isEqualTo(ready.subList(0, 2));
    }

    @Test
    void a_batch_that_overtook_the_one_before_it_is_offered_again_in_its_turn_and_for_a_while_none_hurries()
            throws Exception {
        ship.logs.append("hot.log", LINE.repeat(20_000));
        ship.lookAndShip();
        answer = segment -> SegmentAnswer.goOnAt(segment.stream(), 0);
        offers.answer(2);
        offers.answer(1);
        ship.ship();
        assertThat(offers.count()).isOne();

        answer = SeveralAtOnceTest::taken;
        for (int batch = 0; batch < 4; batch++) {
            offers.answer(0);
            ship.ship();
            assertThat(offers.count()).isOne();
        }
        assertThat(received.subList(0, 5))
                .containsExactly(ready.get(2), ready.get(1), ready.get(0), ready.get(1), ready.get(2));

        ship.logs.clock().turn(Duration.ofSeconds(1));
        offers.answer(0);
        ship.ship();
        assertThat(offers.count()).isEqualTo(3);
    }

    @Test
    void a_batch_that_was_sent_early_and_stored_is_not_offered_again() throws Exception {
        ship.logs.append("hot.log", LINE.repeat(2_500));
        ship.lookAndShip();
        offers.answer(1);
        ship.ship();
        offers.answer(0);
        ship.ship();

        assertThat(offers.count()).isZero();
        assertThat(received).containsExactly(ready.get(1), ready.get(0));
        assertThat(ship.logs.tailer().lagBytes()).isZero();
    }

    @Test
    void while_the_receiver_wants_to_be_left_alone_nothing_is_sent() throws Exception {
        ship.logs.append("a.log", "a1\n");
        ship.lookAndShip();
        ship.logs.append("b.log", "b1\n");
        ship.lookAndShip();
        answer = segment -> SegmentAnswer.later(segment.stream(), 60_000, "full");
        offers.answer(0);
        ship.ship();
        answer = SeveralAtOnceTest::taken;
        offers.answer(0);
        ship.logs.append("b.log", "b2\n");
        ship.logs.clock().turn(Duration.ofSeconds(59));
        ship.ship();
        assertThat(offers.count()).isZero();

        ship.logs.clock().turn(Duration.ofSeconds(20));
        ship.ship();

        assertThat(offers.count()).isEqualTo(2);
    }

    @Test
    void a_quiet_file_does_not_wait_for_a_busy_one() throws Exception {
        ship.logs.append("hot.log", LINE.repeat(20_000));
        ship.lookAndShip();
        ship.logs.append("quiet.log", "q1\n");
        ship.lookAndShip();

        assertThat(offers.count()).isEqualTo(4);
        offers.answer(3);
        assertThat(received.getLast().segments()).flatExtracting(Segment::lines).containsExactly("q1");
    }

    @Test
    void of_a_run_only_the_refused_segment_becomes_a_gap() throws Exception {
        ship.logs.append("a.log", "good\n".repeat(4_000) + "poison\n".repeat(4_000) + "fine\n".repeat(10));
        answer = segment -> segment.lines().contains("poison")
                ? SegmentAnswer.refused(segment.stream(), "it is poison")
                : taken(segment);
        ship.lookAndShip();
        offers.answer(0);
        ship.lookAndShip();
        offers.answer(0);
        ship.lookAndShip();
        offers.answer(0);

        Segment poison = received.get(0).segments().get(1);
        assertThat(received.get(1).segments())
                .containsExactly(Segment.missing(poison.stream(), poison.first(), poison.next(), Gap.REFUSED)
                        .withTail(poison.tail()));
        assertThat(received.get(2).segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.lines()).hasSize(10).containsOnly("fine"));
    }

    @Test
    void a_sink_that_fails_costs_nothing() throws Exception {
        ship.logs.append("a.log", "a1\n");
        answer = segment -> {
            throw new IllegalStateException("planned");
        };
        ship.lookAndShip();
        offers.answer(0);
        ship.lookAndShip();
        answer = SeveralAtOnceTest::taken;
        ship.lookAndShip();
        offers.answer(0);

        assertThat(received).hasSize(2).allMatch(batch -> batch.equals(ready.getFirst()));
    }

    private static long bytes(Batch batch) {
        return batch.segments().stream()
                .mapToLong(segment -> segment.next() - segment.first())
                .sum();
    }

    private static long first(Batch batch) {
        return batch.segments().getFirst().first();
    }

    private static long next(Batch batch) {
        return batch.segments().getLast().next();
    }

    private static SegmentAnswer taken(Segment segment) {
        return SegmentAnswer.taken(segment.stream(), segment.next());
    }
}
