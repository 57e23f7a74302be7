package dev.watchkeeper.collector.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.collector.ship.Backoff;
import dev.watchkeeper.collector.ship.Ship;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.SegmentAnswer.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collector without state costs no line and no double. */
class LostStateTest {

    /** Longer than what is hashed of a file's beginning, and of what is before its cursor. */
    private static final String BANNER = "started\n".repeat(200);

    private static final int BANNER_LINES = 200;

    @TempDir
    Path temp;

    private final RememberingAnalyzer analyzer = new RememberingAnalyzer(Instant.parse("2026-01-01T12:00:00Z"));
    private Ship ship;
    private Beginning beginning;

    @BeforeEach
    void start() throws InterruptedException {
        ship = new Ship(temp, analyzer);
        ship.logs.waitForLives();
        startAgain();
    }

    @AfterEach
    void end() throws IOException {
        ship.kill();
    }

    @Test
    void what_is_stored_is_not_read_again_and_what_came_since_is() throws Exception {
        ship.logs.append("app.log", "a1\na2\n");
        shipAll();

        loseState();
        ship.logs.append("app.log", "a3\n");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactly("a1", "a2", "a3");
        assertThat(analyzer.streams()).isEqualTo(1);
    }

    @Test
    void damaged_state_is_lost_state() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();

        ship.kill();
        ship.logs.damageState();
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactly("a1");
    }

    @Test
    void it_goes_on_in_a_file_that_was_rotated_meanwhile() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();

        loseState();
        ship.logs.append("app.log", "a2\n");
        ship.logs.rename("app.log", "app.log.1");
        ship.logs.append("app.log", "b1\n");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactlyInAnyOrder("a1", "a2", "b1");
        assertThat(analyzer.streams()).isEqualTo(2);
    }

    @Test
    void a_rotated_file_that_is_stored_to_its_end_stays_closed() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        ship.logs.rename("app.log", "app.log.1");

        loseState();
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactly("a1");
        assertThat(ship.logs.tailer().fileCount()).isZero();
    }

    @Test
    void a_file_written_anew_with_the_same_beginning_is_another_stream() throws Exception {
        ship.logs.append("app.log", BANNER + "a1\n");
        shipAll();

        loseState();
        ship.logs.overwrite("app.log", BANNER + "b1\nb2\n");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).endsWith("started", "b1", "b2");
        assertThat(analyzer.stored).hasSize(2 * BANNER_LINES + 3);
        assertThat(analyzer.streams()).isEqualTo(2);
    }

    @Test
    void nor_does_state_that_is_there_mistake_it() throws Exception {
        ship.logs.append("app.log", BANNER + "a1\n");
        shipAll();

        ship.stop();
        ship.logs.overwrite("app.log", BANNER + "b1\nb2\n");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).endsWith("b1", "b2");
        assertThat(analyzer.streams()).isEqualTo(2);
    }

    @Test
    void content_that_was_lost_is_not_taken_for_what_came_after_it() throws Exception {
        ship.logs.append("app.log", BANNER + "a1\n");
        shipAll();
        ship.logs.append("app.log", "a2 was seen and never read\n");
        ship.logs.tailer().look();
        ship.logs.overwrite("app.log", BANNER);
        shipAll();
        ship.logs.append("app.log", "b1 and so much more that the file is longer than ever\n");
        shipAll();

        loseState();
        startAgain();
        shipAll();

        assertThat(analyzer.stored).hasSize(2 * BANNER_LINES + 2);
    }

    @Test
    void a_number_that_was_given_to_another_file_says_nothing() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();

        loseState();
        ship.logs.overwrite("app.log", "b1 of another program\n");
        ship.logs.rename("app.log", "other.log");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactly("a1", "b1 of another program");
        assertThat(analyzer.streams()).isEqualTo(2);
    }

    @Test
    void of_several_contents_of_one_number_the_file_says_which_it_is() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        ship.logs.overwrite("app.log", "b1\nb2\n");
        shipAll();
        ship.logs.overwrite("app.log", "c1\n");
        shipAll();

        loseState();
        ship.logs.append("app.log", "c2\n");
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactlyInAnyOrder("a1", "b1", "b2", "c1", "c2");
        assertThat(analyzer.streams()).isEqualTo(3);
    }

    @Test
    void nothing_is_read_before_the_answer_however_long_it_takes() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        loseState();
        ship.logs.append("app.log", "a2\n");
        analyzer.away = true;
        makeBeginning();

        for (int i = 0; i < 5; i++) {
            assertThat(beginning.begin()).isPositive();
        }
        ship.logs.tailer().save();
        analyzer.away = false;

        assertThat(beginning.begin()).isZero();
        shipAll();
        assertThat(analyzer.stored).containsExactly("a1", "a2");
    }

    @Test
    void a_file_that_is_rotated_before_the_answer_is_read_and_one_that_is_known_goes_on() throws Exception {
        ship.logs.append("known.log", "k1\n");
        shipAll();
        loseState();
        analyzer.away = true;
        makeBeginning();
        ship.logs.append("known.log", "k2\n");
        ship.logs.append("app.log", "a1\n");
        assertThat(beginning.begin()).isPositive();
        ship.lookAndShip();
        ship.logs.rename("app.log", "app.log.1");
        ship.logs.rename("known.log", "known.log.1");
        ship.logs.append("app.log", "a2\n");
        shipAll();
        assertThat(analyzer.stored).containsExactly("k1");
        analyzer.away = false;

        assertThat(beginning.begin()).isZero();
        shipAll();
        assertThat(analyzer.stored).containsExactlyInAnyOrder("k1", "k2", "a1", "a2");
    }

    @Test
    void who_kept_its_streams_but_knows_no_life_reads_nothing_before_the_answer_either() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        ship.stop();
        ship.logs.forgetLife();
        analyzer.away = true;
        makeBeginning();
        analyzer.away = false;
        ship.logs.append("app.log", "a2\n");
        shipAll();
        assertThat(analyzer.stored).containsExactly("a1");

        assertThat(beginning.begin()).isZero();
        shipAll();
        assertThat(analyzer.stored).containsExactly("a1", "a2");
        assertThat(ship.logs.notedStreams()).hasSize(1);
    }

    @Test
    void whoever_stops_between_the_answer_and_the_first_look_asks_again() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        // Its stream is older than what is remembered without being seen.
        ship.logs.clock().turn(Duration.ofDays(30));
        loseState();
        startAgain();

        ship.stop();
        startAgain();
        shipAll();

        assertThat(analyzer.stored).containsExactly("a1");
    }

    @Test
    void a_batch_of_the_dead_self_that_comes_late_brings_nothing_twice() throws Exception {
        analyzer.slow = true;
        ship.logs.append("app.log", "a1\n");
        ship.lookAndShip();
        Batch late = analyzer.offered.getLast();
        loseState();
        analyzer.slow = false;
        startAgain();

        assertThat(analyzer.take(late).segments()).allMatch(answer -> answer.verdict() == Verdict.LATER);
        shipAll();
        assertThat(analyzer.take(late).segments()).allMatch(answer -> answer.verdict() == Verdict.LATER);

        assertThat(analyzer.stored).containsExactly("a1");
    }

    @Test
    void a_collector_that_knows_its_life_does_not_ask() throws Exception {
        ship.logs.append("app.log", "a1\n");
        shipAll();
        ship.stop();
        analyzer.away = true;

        makeBeginning();

        assertThat(beginning.begin()).isZero();
    }

    private void loseState() throws IOException {
        ship.kill();
        ship.logs.loseState();
    }

    private void startAgain() throws InterruptedException {
        makeBeginning();
        assertThat(beginning.begin()).isZero();
    }

    private void makeBeginning() {
        ship.start();
        beginning = new Beginning("node-1", ship.logs.tailer(), analyzer, new Backoff(new Random(3)));
    }

    private void shipAll() {
        for (int i = 0; i < 20; i++) {
            ship.lookAndShip();
        }
    }
}
