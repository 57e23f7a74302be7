package dev.watchkeeper.engine.rate.count;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.rate.RateRules;
import dev.watchkeeper.engine.rate.limit.RateSettings;
import dev.watchkeeper.engine.rate.sight.Sighting;
import dev.watchkeeper.engine.rate.sight.Sign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountersTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int FEW = 20;

    @Property(tries = 60)
    void the_order_of_lines_and_the_number_of_analyzers_change_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int analyzers) {
        Random random = new Random(seed);
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            sightings.add(some(random));
        }
        Counters one = new Counters(FEW);
        sightings.forEach(one::take);

        Collections.shuffle(sightings, random);
        List<Counters> parts = new ArrayList<>();
        for (int i = 0; i < analyzers; i++) {
            parts.add(new Counters(FEW));
        }
        sightings.forEach(sighting -> parts.get(random.nextInt(analyzers)).take(sighting));
        Counters added = new Counters(FEW);
        parts.forEach(added::addAll);

        RateRules rules = new RateRules(RateSettings.STANDARD);
        assertThat(rules.judgeAll(added)).isEqualTo(rules.judgeAll(one));
        assertThat(added.overflow()).isEqualTo(one.overflow());
        assertThat(added.minutes()).isEqualTo(one.minutes());
    }

    private static Sighting some(Random random) {
        Sign[] signs = Sign.values();
        Sighting sighting = Sighting.at(
                START.plusSeconds(random.nextInt(900)), signs[random.nextInt(signs.length)], signs[random.nextInt(2)]);
        String path = "/register/" + random.nextInt(30);
        return sighting.from("198.51.100." + random.nextInt(40))
                .by("user" + random.nextInt(90))
                .of("app" + random.nextInt(3))
                .asking(random.nextBoolean() ? "GET" : "POST", path, path + "?" + random.nextInt(200));
    }

    @Example
    void what_finds_no_room_is_counted() {
        Counters counters = new Counters(10);
        for (int i = 0; i < 100; i++) {
            counters.take(Sighting.at(START).from("198.51.100." + i));
            counters.take(Sighting.at(START).from("198.51.100." + i));
        }

        assertThat(counters.subjects(Subject.CLIENT, Counters.minuteOf(START))).hasSize(10);
        assertThat(counters.overflow()).isEqualTo(180);
    }

    @Example
    void who_stays_was_counted_from_the_beginning() {
        Counters counters = new Counters(10);
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 100; i++) {
                counters.take(Sighting.at(START).from("198.51.100." + i));
            }
        }

        long minute = Counters.minuteOf(START);
        assertThat(counters.subjects(Subject.CLIENT, minute))
                .allSatisfy(client -> assertThat(counters.count(Subject.CLIENT, client, minute, minute)
                                .of(Sign.LINE))
                        .isEqualTo(5));
    }

    @Example
    void a_line_that_stands_for_many_counts_as_many() {
        Counters counters = new Counters(10);
        counters.take(new Sighting(
                START,
                7,
                Set.of(Sign.LINE, Sign.FAILED_LOGIN),
                "203.0.113.9",
                null,
                null,
                null,
                null,
                null,
                null,
                null));

        long minute = Counters.minuteOf(START);
        assertThat(counters.count(Subject.CLIENT, "203.0.113.9", minute, minute).failures())
                .isEqualTo(7);
    }

    @Example
    void old_minutes_are_forgotten() {
        Counters counters = new Counters(10);
        counters.take(Sighting.at(START).from("a"));
        counters.take(Sighting.at(START.plusSeconds(60)).from("a"));

        counters.forgetBefore(Counters.minuteOf(START) + 1);

        assertThat(counters.minutes()).containsExactly(Counters.minuteOf(START) + 1);
    }
}
