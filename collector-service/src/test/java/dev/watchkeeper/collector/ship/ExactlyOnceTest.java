package dev.watchkeeper.collector.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.collector.tail.LogFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever writers, collector and receiver do, and in whatever order: every line is stored exactly once. */
class ExactlyOnceTest {

    private static final int STORIES = 60;
    private static final int STEPS = 80;

    @TempDir
    Path temp;

    private final List<String> written = new ArrayList<>();
    private final boolean[] lineIsOpen = new boolean[3];
    private final OpenOffers offers = new OpenOffers();
    private Random random;
    private Ship ship;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, STORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_line_is_stored_exactly_once(int seed) throws Exception {
        random = new Random(seed);
        FickleReceiver receiver = new FickleReceiver(new Random(seed + 1_000L));
        ship = new Ship(temp, receiver, offers, 1 + random.nextInt(4));
        ship.start();

        for (int step = 0; step < STEPS; step++) {
            somethingHappens();
        }
        receiver.calmDown();
        for (int file = 0; file < lineIsOpen.length; file++) {
            endTheLine(file);
        }
        for (int quiet = 0; quiet < 10; quiet++) {
            ship.logs.clock().turn(LogFolder.GRACE);
            ship.lookAndShip();
            while (offers.count() > 0) {
                answerOne();
                ship.ship();
            }
        }
        ship.stop();

        assertThat(receiver.stored().stream().sorted().toList())
                .isEqualTo(written.stream().sorted().toList());
    }

    private void somethingHappens() throws IOException, InterruptedException {
        int file = random.nextInt(lineIsOpen.length);
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> append(file);
            case 4, 5, 6, 7 -> ship.lookAndShip();
            case 8 -> rotate(file);
            case 9 -> ship.logs.clock().turn(Duration.ofSeconds(random.nextInt(7)));
            case 10 -> {
                ship.stop();
                theSendersAreGone();
                maybeRotateMeanwhile(file);
                ship.start();
            }
            case 11 -> {
                ship.kill();
                theSendersAreGone();
                maybeRotateMeanwhile(file);
                ship.start();
            }
            case 12 -> appendMuch(file);
            case 13, 14, 15 -> answerOne();
            default -> throw new IllegalStateException("sixteen things can happen");
        }
    }

    private void answerOne() {
        if (offers.count() > 0) {
            offers.answer(random.nextInt(offers.count()));
        }
    }

    /** Some of what was under way arrives all the same, but its answers find nobody. */
    private void theSendersAreGone() {
        while (offers.count() > 0 && random.nextBoolean()) {
            answerOne();
        }
        offers.forget();
    }

    /** Enough for several segments, and to be worth reading ahead. */
    private void appendMuch(int file) throws IOException {
        endTheLine(file);
        StringBuilder much = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            String line = "line " + written.size() + " of " + name(file) + " " + "x".repeat(100);
            written.add(line);
            much.append(line).append('\n');
        }
        ship.logs.append(name(file), much.toString());
    }

    private void append(int file) throws IOException {
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            endTheLine(file);
            String line = "line " + written.size() + " of " + name(file) + " " + "ü".repeat(random.nextInt(60));
            written.add(line);
            ship.logs.append(name(file), line);
            lineIsOpen[file] = true;
        }
        if (random.nextBoolean()) {
            endTheLine(file);
        }
    }

    private void endTheLine(int file) throws IOException {
        if (lineIsOpen[file]) {
            ship.logs.append(name(file), random.nextInt(4) == 0 ? "\r\n" : "\n");
            lineIsOpen[file] = false;
        }
    }

    /** The collector looks once a second and must have met a file before it loses its live name. */
    private void rotate(int file) throws IOException {
        ship.logs.tailer().look();
        move(file);
    }

    private void maybeRotateMeanwhile(int file) throws IOException {
        if (ship.logs.hasMet(name(file)) && random.nextBoolean()) {
            move(file);
        }
    }

    private void move(int file) throws IOException {
        if (Files.exists(ship.logs.path(name(file)))) {
            for (int old = 200; old >= 1; old--) {
                if (Files.exists(ship.logs.path(name(file) + "." + old))) {
                    ship.logs.rename(name(file) + "." + old, name(file) + "." + (old + 1));
                }
            }
            ship.logs.rename(name(file), name(file) + ".1");
            lineIsOpen[file] = false;
        }
    }

    private static String name(int file) {
        return "app" + file + ".log";
    }
}
