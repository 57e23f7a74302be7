package dev.watchkeeper.collector.life.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.watchkeeper.collector.life.Lives.Answer;
import dev.watchkeeper.collector.life.Lives.Answer.Begun;
import dev.watchkeeper.collector.life.Lives.Answer.NotNow;
import dev.watchkeeper.collector.ship.FixedShip;
import dev.watchkeeper.collector.testing.FakeAnalyzer;
import dev.watchkeeper.contract.KnownStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeAnalyzer.class)
class HttpLivesAppTest {

    private static final int STREAMS = HttpLives.PAGE + 3;

    /** The process's own, as the collector uses it. */
    private final ObjectMapper json;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    HttpLivesAppTest(ObjectMapper json) {
        this.json = json;
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void first_the_life_then_all_streams_page_by_page() throws InterruptedException {
        assertThat(begin()).isInstanceOfSatisfying(Begun.class, begun -> {
            assertThat(begun.life()).isEqualTo(17);
            assertThat(begun.streams())
                    .extracting(KnownStream::stream)
                    .hasSize(STREAMS)
                    .doesNotHaveDuplicates();
            assertThat(begun.streams().getFirst().tail()).isNull();
        });
        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/lives?node=web%201&by=me",
                        "GET /api/v1/streams?node=web%201&after=0&limit=1000",
                        "GET /api/v1/streams?node=web%201&after=1000&limit=1000");
    }

    @Test
    void an_analyzer_that_knows_no_lives_needs_a_person() throws InterruptedException {
        status = 404;

        assertThat(begin()).isInstanceOfSatisfying(NotNow.class, notNow -> {
            assertThat(notNow.needsAPerson()).isTrue();
            assertThat(notNow.after()).isPositive();
            assertThat(notNow.why()).contains("another version");
        });
    }

    @Test
    void nobody_there_is_trouble_that_passes() throws InterruptedException {
        server.stop(0);

        assertThat(begin())
                .isInstanceOfSatisfying(
                        NotNow.class,
                        notNow -> assertThat(notNow.needsAPerson()).isFalse());
    }

    private Answer begin() throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpLives(new FixedShip(address, Duration.ofSeconds(20)), json).begin("web 1", "me");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getRawQuery().replace("+", "%20");
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path + "?" + query);
            long after = query.contains("after=1000") ? 1_000 : 0;
            byte[] body = (path.endsWith("/lives") ? "{\"life\":17,\"new\":{}}" : page(after))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String page(long after) {
        return LongStream.rangeClosed(after + 1, Math.min(STREAMS, after + 1_000))
                .mapToObj(stream -> "{\"stream\":\"" + stream + "\",\"node\":\"web 1\",\"path\":\"/a\",\"device\":1,"
                        + "\"inode\":2,\"headLength\":3,\"headHash\":\"ab\",\"cursor\":4,\"tail\":null,"
                        + "\"lastTakenAt\":\"2026-01-01T12:00:00Z\",\"later\":1}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
