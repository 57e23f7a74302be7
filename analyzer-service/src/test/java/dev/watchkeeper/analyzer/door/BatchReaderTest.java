package dev.watchkeeper.analyzer.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.Segment.Gap;
import dev.watchkeeper.contract.Segment.RawLine;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.kit.problem.BadInput;
import dev.watchkeeper.kit.problem.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchReaderTest {

    /** As the collector writes. */
    private static final ObjectMapper WRITER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String BATCH = "{\"id\":\"b\",\"node\":\"n\",%s}";

    private final Room room = new Room(64L << 20);

    @Test
    void every_field_of_the_contract_is_read() throws JsonProcessingException {
        Batch batch = new Batch(
                "3f0f5c9e",
                "web-1",
                17,
                List.of(new StreamIntroduction(1, "web-1", "/srv/a b\u00e4.log", -65_024, 2L << 40, 85, "cf66", 17)),
                List.of(
                        new Segment(
                                1,
                                5,
                                99,
                                List.of(0, 7, 20),
                                List.of("", "\u0000 \uD83D\uDE00 \"quoted\"", "third"),
                                List.of(new RawLine(1, "AP8=")),
                                null,
                                "7a11"),
                        Segment.missing(2, 0, Long.MAX_VALUE, Gap.OVERWRITTEN)),
                List.of(new HostSample(
                        Instant.parse("2026-01-01T12:00:00.123Z"), 12.5, -1, 1e-3, 3, 1, 2, 3, 4, 5, 6, 7, 8)));

        assertThat(read(WRITER.writeValueAsString(batch))).isEqualTo(batch);
    }

    @Test
    void what_is_unknown_is_passed_over_and_takes_no_room() {
        String unknown = "\"x\":[" + "{\"deep\":[1,{\"segments\":[7]}]},".repeat(100_000) + "null],";

        Batch batch =
                read("{" + unknown + "\"id\":\"b\",\"y\":{\"id\":\"c\",\"id\":1},\"node\":\"n\",\"samples\":null}");

        assertThat(batch).isEqualTo(new Batch("b", "n", List.of(), List.of(), List.of()));
        assertThat(room.taken()).isLessThan(100_000);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "   ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                "{} {}",
                "[".repeat(101),
                "[".repeat(1_001),
                "{\"a\":".repeat(100_000),
                batch("\"x\":" + "[".repeat(101) + "]".repeat(101)),
                batch("\"segments\":[" + "{},".repeat(1_000_000) + "{}]"),
                batch("\"introductions\":[" + "{},".repeat(1_000_000) + "{}]"),
                batch("\"samples\":[" + "{},".repeat(1_000_000) + "{}]"),
                batch("\"samples\":[{\"processes\":" + "9".repeat(1_000_000) + "}]"),
                batch("\"x\":" + "9".repeat(1_000_000)),
                batch("\"x\":1e" + "9".repeat(1_000_000)),
                batch("\"samples\":[{\"at\":\"2026-01-01T00:00:00Z\",\"load1\":1e400}]"),
                batch("\"samples\":[{\"at\":\"2026-01-01T00:00:00Z\",\"load1\":NaN}]"),
                batch("\"samples\":[{\"at\":\"2026-01-01T00:00:00Z\",\"load1\":\"NaN\"}]"),
                batch("\"samples\":[{\"at\":\"+1000000000-12-31T23:59:59Z\"}]"),
                batch("\"samples\":[{\"at\":\"yesterday\"}]"),
                batch("\"samples\":[null]"),
                batch("\"introductions\":[null]"),
                batch("\"introductions\":[{\"stream\":1,\"node\":\"n\"}]"),
                batch("\"introductions\":[{\"stream\":1,\"node\":\"n\",\"path\":\"" + "p".repeat(4_097) + "\"}]"),
                batch("\"introductions\":[{\"stream\":1,\"node\":\"n\",\"path\":\"a\\u0000b\"}]"),
                batch("\"segments\":[null]"),
                batch("\"segments\":{}"),
                batch("\"segments\":[],\"segments\":[]"),
                batch("\"id\":\"twice\""),
                batch(segment("\"at\":[0],\"lines\":[null]")),
                batch(segment("\"at\":[null],\"lines\":[\"a\"]")),
                batch(segment("\"at\":[0.5],\"lines\":[\"a\"]")),
                batch(segment("\"at\":[\"0\"],\"lines\":[\"a\"]")),
                batch(segment("\"at\":[3000000000],\"lines\":[\"a\"]")),
                batch(segment("\"at\":[0],\"lines\":[7]")),
                batch(segment("\"at\":[0],\"lines\":[\"" + "x".repeat((4 << 20) + 1) + "\"]")),
                batch(segment("\"at\":[0],\"lines\":[\"bad \\x escape\"]")),
                batch(segment("\"at\":[0],\"lines\":[\"a\"],\"raw\":[{\"line\":0}],\"gap\":\"REFUSED\"")),
                batch(segment("\"at\":[0],\"lines\":[\"a\"],\"raw\":[{\"line\":0,\"base64\":\"*\"}]")),
                batch(segment("\"gap\":\"LOST\"")),
                batch(segment("\"lines\":[" + "\"\",".repeat(5_000) + "\"\"]")),
                batch(segment("\"at\":[" + "0,".repeat(10_000_000) + "0]")),
                "{\"id\":\"" + "i".repeat(256) + "\",\"node\":\"n\"}",
                "{\"id\":\"b\",\"node\":\"\"}",
                "{\"id\":\"b\",\"node\":7}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_wrong_is_refused_in_one_sentence(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(BadInput.class)
                .message()
                .isNotBlank()
                .hasSizeLessThan(250)
                .doesNotContainPattern("\\n|[a-z]\\.[a-z]+\\.[A-Z]|Exception|jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void the_same_holds_for_a_body_in_another_encoding(String charset) throws IOException {
        byte[] deep = "{\"x\":".repeat(101).getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> BatchReader.read(new ByteArrayInputStream(deep), room.place()))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] body = batch(segment("\"at\":[0],\"lines\":[\"\u00ff\"]")).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> BatchReader.read(new ByteArrayInputStream(body), room.place()))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void a_hundred_thousand_names_that_collide_in_a_table_of_names_are_refused() {
        String names = IntStream.range(0, 100_000)
                .mapToObj(i ->
                        Integer.toBinaryString(1 << 17 | i).replace("0", "Aa").replace("1", "BB"))
                .map(name -> "\"" + name + "\":1,")
                .collect(Collectors.joining());

        assertThatThrownBy(() -> read("{" + names + "\"id\":\"b\",\"node\":\"n\"}"))
                .isInstanceOf(BadInput.class);
        assertThat(read(BATCH.formatted("\"x\":1")).id()).isEqualTo("b");
    }

    @Test
    void half_a_character_is_read_as_it_is_written() {
        Batch batch = read(batch(segment("\"at\":[0],\"lines\":[\"half \\ud800 \\u0000\"]")));

        assertThat(batch.segments().getFirst().lines()).containsExactly("half \uD800 \0");
    }

    @Test
    void lines_are_asked_room_for_before_they_are_kept() {
        String lines = "\"at\":[%s],\"lines\":[%s]"
                .formatted(
                        IntStream.range(0, 4_000).mapToObj(String::valueOf).collect(Collectors.joining(",")),
                        "\"\",".repeat(3_999) + "\"\"");
        String segments = IntStream.range(1, 100)
                .mapToObj(i -> "{\"stream\":" + i + ",\"first\":0,\"next\":4000," + lines + "}")
                .collect(Collectors.joining(","));
        Room.Place other = room.place();
        other.take(room.taken() + 32_000_000);

        assertThatThrownBy(() -> read(batch("\"segments\":[" + segments + "]"))).isInstanceOf(NotNow.class);
        other.close();

        assertThatThrownBy(() -> read(batch("\"segments\":[" + segments + "]"))).isInstanceOf(TooLarge.class);
        assertThat(room.taken()).isZero();
    }

    @Test
    void what_the_contract_refuses_is_said_in_its_words() {
        assertThatThrownBy(() -> read(batch("\"segments\":[{\"stream\":1,\"first\":5,\"next\":5}]")))
                .hasMessage("the batch is refused: a segment moves forward, got [5, 5)");
        assertThatThrownBy(() -> read(batch("\"segments\":[{\"stream\":\"1\"}]")))
                .hasMessage("the field stream is a whole number (docs/wire.md), see byte 43");
    }

    @Test
    void a_batch_as_a_collector_makes_it_is_read() throws JsonProcessingException {
        Batch batch = Batches.of(Batches.segment(1, 0, "one", "two"), Batches.segment(2, 7, "three"));

        assertThat(read(WRITER.writeValueAsString(batch))).isEqualTo(batch);
    }

    private static String batch(String fields) {
        return BATCH.formatted(fields);
    }

    private static String segment(String fields) {
        return "\"segments\":[{\"stream\":1,\"first\":0,\"next\":10," + fields + "}]";
    }

    private Batch read(String body) {
        try (Room.Place place = room.place()) {
            return BatchReader.read(new ByteArrayInputStream(body.getBytes(UTF_8)), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
