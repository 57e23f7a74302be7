package dev.watchkeeper.analyzer.ingest;

import static dev.watchkeeper.analyzer.testing.Packed.gzip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.watchkeeper.analyzer.testing.Batches;
import dev.watchkeeper.analyzer.testing.MigratedDatabase;
import dev.watchkeeper.analyzer.testing.MutatedBodies;
import dev.watchkeeper.analyzer.testing.Packed;
import dev.watchkeeper.analyzer.testing.RawConnection;
import dev.watchkeeper.analyzer.testing.RawConnection.Answer;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.HostSample;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.kit.access.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sender may do to the door, byte by byte: each time one sentence, and the next request is served. */
@QuarkusTest
@QuarkusTestResource(MigratedDatabase.class)
class HostileAppTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final byte[] EIGHT_MEBIBYTES = new byte[8 << 20];

    @TestHTTPResource("/")
    URI url;

    private final MeterRegistry meters;
    private String ingest = "";
    private String read = "";

    HostileAppTest(MeterRegistry meters) {
        this.meters = meters;
    }

    @BeforeEach
    void tokens() {
        ingest = token("ingest");
        read = token("read");
    }

    @Test
    void who_may_not_send_is_told_so_whatever_the_size_and_the_connection_lives_on() {
        try (RawConnection connection = RawConnection.to(url)) {
            assertThat(connection
                            .post("wk_wrong", "application/json", "", EIGHT_MEBIBYTES)
                            .status())
                    .isEqualTo(401);
            assertThat(connection
                            .post(read, "application/json", "", EIGHT_MEBIBYTES)
                            .status())
                    .isEqualTo(403);
            assertThat(connection.post(ingest, "text/xml", "", EIGHT_MEBIBYTES).status())
                    .isEqualTo(415);
            assertThat(connection
                            .post(ingest, "application/json", "", EIGHT_MEBIBYTES)
                            .status())
                    .isEqualTo(400);
            assertThat(connection.post(ingest, "application/json", "", body()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_sent_and_when_it_comes_in_chunks() {
        try (RawConnection connection = RawConnection.to(url)) {
            connection.write(head(ingest, "Content-Length: 9000000000"));
            assertSentence(connection.answer(), 413);
        }
        try (RawConnection connection = RawConnection.to(url)) {
            connection.write(head(ingest, "Transfer-Encoding: chunked"));
            for (int i = 0; i < 9; i++) {
                connection.write("100000\r\n");
                connection.write(new byte[1 << 20]);
                connection.write("\r\n");
            }
            assertSentence(connection.answer(), 413);
            connection.write("0\r\n\r\n");
            assertThat(connection.post(ingest, "application/json", "", body()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_batch_in_chunks_without_a_length_is_taken() {
        try (RawConnection connection = RawConnection.to(url)) {
            byte[] packed = gzip(body());
            connection.write(head(ingest, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked"));
            for (byte one : packed) {
                connection.write("1\r\n");
                connection.write(new byte[] {one});
                connection.write("\r\n");
            }
            connection.write("0\r\n\r\n");
            assertThat(connection.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void who_asks_before_sending_hears_to_go_on_or_that_it_is_in_vain() {
        byte[] body = body();
        try (RawConnection connection = RawConnection.to(url)) {
            connection.write(head(ingest, "Expect: 100-continue\r\nContent-Length: " + body.length));
            assertThat(connection.answer().status()).isEqualTo(100);
            connection.write(body);
            assertThat(connection.answer().status()).isEqualTo(200);
        }
        try (RawConnection connection = RawConnection.to(url)) {
            connection.write(head(ingest, "Expect: 100-continue\r\nContent-Length: 9000000"));
            assertSentence(connection.answer(), 413);
        }
    }

    @Test
    void an_encoding_that_is_not_known_and_a_body_that_is_empty_are_refused() {
        try (RawConnection connection = RawConnection.to(url)) {
            for (String encoding : List.of("deflate", "gzip, gzip", "br")) {
                assertSentence(connection.post(ingest, "application/json", encoding, gzip(body())), 400);
            }
            assertSentence(connection.post(ingest, "application/json", "gzip", new byte[0]), 400);
            assertSentence(connection.post(ingest, "application/json", "zstd", new byte[0]), 400);
            assertSentence(connection.post(ingest, "application/json", "zstd", gzip(body())), 400);
            assertSentence(connection.post(ingest, "application/json", "", new byte[0]), 400);
            assertSentence(connection.post(ingest, "application/json", "gzip", gzip(gzip(body()))), 400);
        }
    }

    @Test
    void bombs_are_413_whether_they_say_so_or_lie() {
        byte[] bomb = Packed.bomb(100, ' ');
        try (RawConnection connection = RawConnection.to(url)) {
            assertSentence(connection.post(ingest, "application/json", "gzip", bomb), 413);
            assertSentence(connection.post(ingest, "application/json", "gzip", Packed.lying(bomb)), 413);
            assertThat(connection
                            .post(ingest, "application/json", "gzip", gzip(body()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_header_that_is_too_long_is_refused_and_others_are_served() {
        try (RawConnection connection = RawConnection.to(url)) {
            connection.write(head(ingest, "X-Long: " + "x".repeat(100_000) + "\r\nContent-Length: 0"));
            assertThat(connection.answer().status()).isIn(400, 431);
        }
        try (RawConnection connection = RawConnection.to(url)) {
            assertThat(connection.post(ingest, "application/json", "", body()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void who_goes_away_leaves_its_room() {
        for (int i = 0; i < 20; i++) {
            try (RawConnection connection = RawConnection.to(url)) {
                connection.write(head(ingest, "Content-Length: 1000000"));
                connection.write(new byte[100_000]);
            }
        }

        assertNothingIsUnderWay();
    }

    @Test
    void many_who_send_byte_by_byte_keep_nobody_out() {
        List<RawConnection> slow =
                Stream.generate(() -> RawConnection.to(url)).limit(200).toList();
        try {
            for (RawConnection one : slow) {
                one.write(head(ingest, "Content-Length: 8000000"));
                one.write("{");
            }
            try (RawConnection connection = RawConnection.to(url)) {
                for (int i = 0; i < 20; i++) {
                    assertThat(connection
                                    .post(ingest, "application/json", "", body())
                                    .status())
                            .isEqualTo(200);
                }
            }
            assertThat(bytesInFlight()).isLessThan(1_000_000);
        } finally {
            slow.forEach(RawConnection::close);
        }
        assertNothingIsUnderWay();
    }

    /** Set {@code watchkeeper.test.fuzz} for more bodies and {@code watchkeeper.test.seed} for the same ones again. */
    @Test
    void no_mutation_of_a_batch_is_answered_but_with_a_verdict_or_one_sentence() throws JsonProcessingException {
        int many = Integer.getInteger("watchkeeper.test.fuzz", 3_000);
        long seed = Long.getLong("watchkeeper.test.seed", System.nanoTime());
        MutatedBodies bodies = new MutatedBodies(JSON.writeValueAsBytes(everything()), seed);
        int taken = 0;
        try (RawConnection connection = RawConnection.to(url)) {
            for (int i = 0; i < many; i++) {
                byte[] body = bodies.next();
                boolean packed = i % 3 == 0;
                Answer answer = connection.post(
                        ingest, "application/json", packed ? "gzip" : "", packed ? bodies.damaged(gzip(body)) : body);
                if (answer.status() == 200) {
                    taken++;
                } else {
                    assertThat(answer.status())
                            .as("seed=%d number=%d answer=%s body=%s", seed, i, answer.body(), new String(body, UTF_8))
                            .isIn(400, 413);
                    assertSentence(answer, answer.status());
                }
            }
        }

        // Were all of them refused, nothing behind the reader would have been tried.
        assertThat(taken).isGreaterThan(many / 50);
        assertNothingIsUnderWay();
    }

    private void assertNothingIsUnderWay() {
        await().untilAsserted(() -> assertThat(bytesInFlight()).isCloseTo(0, within(0.5)));
    }

    private double bytesInFlight() {
        return meters.get("watchkeeper_ingest_bytes_in_flight").gauge().value();
    }

    private static void assertSentence(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.head()).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.body(), e);
        }
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText())
                .isNotBlank()
                .hasSizeLessThan(300)
                .doesNotContainPattern("\n|[a-z]\\.[a-z]+\\.[A-Z]|Exception|jackson|[Nn]ull[Pp]");
    }

    private static Batch everything() {
        Segment lines =
                Batches.segment(900, 0, "2026-01-01 12:00:00,000 ERROR [Pay] fails id=1", "second", "\u00e4\u20ac");
        return new Batch(
                "fuzz",
                "host1",
                List.of(Batches.introduction(900), new StreamIntroduction(901, "host1", "/b.log", 1, 2, 3, "ab", 0)),
                List.of(
                        new Segment(
                                900,
                                0,
                                lines.next(),
                                lines.at(),
                                lines.lines(),
                                List.of(new Segment.RawLine(2, "w6TigqwK")),
                                null,
                                "7a11"),
                        Segment.missing(901, 0, 77, Segment.Gap.DELETED_UNREAD)),
                List.of(new HostSample(
                        Instant.parse("2026-01-01T12:00:00Z"), 12.5, 1, 2, 3, 1_000, 250, 0, 0, 100, 40, 7, 60)));
    }

    private static byte[] body() {
        try {
            return JSON.writeValueAsBytes(Batches.of(Batches.segment(899, 0, "fine")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] head(String token, String more) {
        return ("POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\n" + more + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private static String token(String scope) {
        String token = Tokens.draw();
        MigratedDatabase.current()
                .run("insert into access_token (name, kind, scopes, sha256, created_at) values ('hostile " + scope
                        + "', 'token', '" + scope + "', '" + Tokens.sha256(token) + "', now())");
        return token;
    }
}
