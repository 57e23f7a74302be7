package dev.watchkeeper.collector.ship.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.ship.FixedShip;
import dev.watchkeeper.collector.testing.FakeAnalyzer;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import dev.watchkeeper.contract.Segment;
import dev.watchkeeper.contract.SegmentAnswer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeAnalyzer.class)
class HttpBatchSinkAppTest {

    private static final Batch BATCH =
            new Batch("b1", "node-1", List.of(), List.of(Segment.of(7, 0, 2, List.of(0), List.of("a"))), List.of());

    private HttpServer server;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        done.countDown();
        server.stop(0);
    }

    @Test
    void a_wish_to_wait_is_passed_on() throws Exception {
        answers(429, "7", "{}");

        assertThat(sink().offer(BATCH)).isEqualTo(later(7_000, "the analyzer asks to wait, status 429"));
    }

    @Test
    void a_token_that_is_missing_is_trouble_for_a_person_but_loses_nothing() throws Exception {
        answers(401, "", "{}");

        List<SegmentAnswer> answers = sink().offer(BATCH).segments();

        assertThat(answers).extracting(SegmentAnswer::afterMillis).containsOnly(10_000L);
        assertThat(answers).extracting(SegmentAnswer::why).allMatch(why -> why.contains("ship.token"));
    }

    @Test
    void an_answer_that_is_none_is_trouble() throws Exception {
        answers(200, "", "<html>welcome</html>");

        assertThat(sink().offer(BATCH).segments())
                .hasSize(1)
                .allMatch(answer -> answer.verdict() == SegmentAnswer.Verdict.LATER);
    }

    @Test
    void a_segment_that_is_unfit_by_itself_is_refused_with_the_reason() throws Exception {
        answers(400, "", "{\"detail\":\"line 3 is odd\"}");

        assertThat(sink().offer(BATCH).segments()).singleElement().satisfies(answer -> {
            assertThat(answer.verdict()).isEqualTo(SegmentAnswer.Verdict.REFUSED);
            assertThat(answer.why()).contains("line 3 is odd");
        });
    }

    @Test
    void nobody_there_is_trouble() throws Exception {
        server.stop(0);

        assertThat(sink().offer(BATCH).segments())
                .allMatch(answer -> answer.why().startsWith("the analyzer was not reached"));
    }

    @Test
    void an_answer_that_does_not_come_is_not_waited_for_for_ever() throws Exception {
        neverAnswers();
        BatchSink impatient = new HttpBatchSink(new FixedShip(address(), Duration.ofMillis(200)), new ObjectMapper());

        assertThat(impatient.offer(BATCH).segments())
                .hasSize(1)
                .allMatch(answer -> answer.verdict() == SegmentAnswer.Verdict.LATER);
    }

    @Test
    void a_stop_interrupts_the_waiting() {
        neverAnswers();
        Thread shipper = Thread.currentThread();
        Thread stopper = Thread.ofVirtual().start(() -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                return;
            }
            shipper.interrupt();
        });

        assertThatThrownBy(() -> sink().offer(BATCH)).isInstanceOf(InterruptedException.class);
        assertThat(stopper).isNotNull();
    }

    private void answers(int status, String retryAfter, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                if (!retryAfter.isEmpty()) {
                    exchange.getResponseHeaders().add("Retry-After", retryAfter);
                }
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private void neverAnswers() {
        server.createContext("/", exchange -> {
            asked.countDown();
            try {
                done.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
    }

    private BatchSink sink() {
        return new HttpBatchSink(new FixedShip(address(), Duration.ofSeconds(20)), new ObjectMapper());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static BatchAnswer later(long millis, String why) {
        return BatchSink.later(BATCH, Duration.ofMillis(millis), why);
    }
}
