package dev.watchkeeper.engine.format.database;

import static dev.watchkeeper.engine.format.Samples.NOON;
import static dev.watchkeeper.engine.format.Samples.raw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.engine.format.Level;
import dev.watchkeeper.engine.format.ParsedLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoresTest {

    private final RedisFormat redis = new RedisFormat();
    private final MongoFormat mongo = new MongoFormat();
    private final CouchFormat couch = new CouchFormat();

    @ParameterizedTest
    @CsvSource({"#,WARN,warning", "*,INFO,notice", "-,DEBUG,verbose", ".,DEBUG,"})
    void redis_has_a_mark_for_each_level(String mark, Level level, String word) {
        ParsedLine line = redis.parse(raw("1:M 01 Jan 2026 12:00:00.000 " + mark + " Ready"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isFalse();
        assertThat(line.level()).isEqualTo(level);
        assertThat(line.fields().levelWord()).isEqualTo(word);
        assertThat(line.fields().pid()).isEqualTo(1);
        assertThat(line.fields().attributes()).isEqualTo("{\"role\":\"master\"}");
        assertThat(line.message()).isEqualTo("Ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[77] 01 Jan 12:00:00.000 * Ready", "[77] 01 Jan 12:00:00 * Ready", "1 Jan 12:00:00 * Ready"})
    void older_ones_left_out_the_year(String text) {
        ParsedLine line = redis.parse(raw(text)).orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.timeGuessed()).isTrue();
        assertThat(line.message()).isEqualTo("Ready");
    }

    @Test
    void a_signal_handler_writes_seconds() {
        ParsedLine line = redis.parse(raw("77:signal-handler (1767268800) Received SIGTERM"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.message()).isEqualTo("Received SIGTERM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1:",
                "1:Q 01 Jan 2026 12:00:00 * x",
                "1:M 41 Jan 2026 12:00:00 * x",
                "01 Jan 2026 12:00:00 + x",
                "01 Jan 2026 12:00:00 *x",
                "1:signal-handler (x) y",
                "[1] 2026-01-01 12:00:00 * x",
                "12:00:00 x",
            })
    void other_lines_are_not_of_redis(String text) {
        assertThat(redis.parse(raw(text))).isEmpty();
    }

    @Test
    void mongo_has_letters_for_levels_and_ends_in_how_long_it_took() {
        ParsedLine line = mongo.parse(
                        raw("2026-01-01T13:00:00.000+0100 W COMMAND  [conn7] command shop.orders find 153ms"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.WARN);
        assertThat(line.fields().levelWord()).isEqualTo("W");
        assertThat(line.fields().component()).isEqualTo("COMMAND");
        assertThat(line.fields().thread()).isEqualTo("conn7");
        assertThat(line.fields().durationMs()).isEqualTo(153);
        assertThat(line.message()).isEqualTo("command shop.orders find 153ms");
    }

    @Test
    void mongo_once_wrote_the_weekday_and_no_level() {
        ParsedLine line = mongo.parse(
                        raw("Thu Jan  1 12:00:00.000 [initandlisten] connection accepted from 10.0.0.5:51234 #1"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.level()).isEqualTo(Level.INFO);
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01T12:00:00Z",
                "2026-01-01T12:00:00Z I went [home] late",
                "2026-01-01T12:00:00Z [main] x",
                "2026-01-01T12:00:00Z X COMMAND [conn1] x",
                "Thu Jan  1 12:00:00 host app[1]: x",
            })
    void other_lines_are_not_of_mongo(String text) {
        assertThat(mongo.parse(raw(text))).isEmpty();
    }

    @Test
    void couch_answers_requests() {
        ParsedLine line = couch.parse(raw("[notice] 2026-01-01T12:00:00.000000Z couchdb@db1 <0.176.0> 5a1b2c3d4e"
                        + " shop.example:5984 10.0.0.5 anna GET /orders/_all_docs?limit=1 404 ok 12"))
                .orElseThrow();

        assertThat(line.time()).isEqualTo(NOON);
        assertThat(line.fields().user()).isEqualTo("anna");
        assertThat(line.fields().clientIp()).isEqualTo("10.0.0.5");
        assertThat(line.fields().method()).isEqualTo("GET");
        assertThat(line.fields().endpoint()).isEqualTo("/orders/_all_docs");
        assertThat(line.fields().status()).isEqualTo(404);
        assertThat(line.fields().durationMs()).isEqualTo(12);
    }

    @Test
    void couch_says_other_things_too() {
        ParsedLine line = couch.parse(
                        raw(
                                "[error] 2026-01-01T12:00:00.000000Z couchdb@db1 <0.9.0> -------- could not load validation funs"))
                .orElseThrow();

        assertThat(line.level()).isEqualTo(Level.ERROR);
        assertThat(line.message()).isEqualTo("could not load validation funs");
        assertThat(line.fields().status()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[error] x",
                "[error] 2026-01-01T12:00:00Z",
                "[error] 2026-01-01T12:00:00Z a@b x",
                "[error] 2026-01-01T12:00:00Z host <1> x",
                "[ERROR] 2026-01-01T12:00:00Z a@b <0.9.0> x",
            })
    void other_lines_are_not_of_couch(String text) {
        assertThat(couch.parse(raw(text))).isEmpty();
    }
}
