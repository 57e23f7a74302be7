package dev.watchkeeper.collector.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.watchkeeper.kit.access.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers batches like an analyzer that takes everything but poison, and keeps what came. */
public final class FakeAnalyzer implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "wk_test-token-of-the-collector-itself";

    /** Batches with a line of this text are answered with 400. */
    public static final String POISON = "poison";

    /** One request as it came, its body unpacked. */
    public record Request(String path, Map<String, List<String>> headers, JsonNode batch) {

        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    public final List<Request> requests = new CopyOnWriteArrayList<>();
    public final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final ObjectMapper json = new ObjectMapper();
    private Path folder;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("collector-test");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "watchkeeper.collector.access.token-sha256", Tokens.sha256(TOKEN),
                "watchkeeper.collector.discover.watch", folder + "/*.log",
                "watchkeeper.collector.discover.every", "100ms",
                "watchkeeper.collector.tail.state-folder", folder + "/state",
                "watchkeeper.collector.ship.node", "node-1",
                "watchkeeper.collector.ship.token", "wk_for-the-analyzer",
                "watchkeeper.collector.ship.analyzer-url",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(FakeAnalyzer.class));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/api/v1/batches")) {
            answerBatch(exchange);
        } else {
            // A node nobody has heard of.
            reply(exchange, 200, path.equals("/api/v1/lives") ? "{\"life\":1}" : "[]");
        }
    }

    private void answerBatch(HttpExchange exchange) throws IOException {
        JsonNode batch = json.readTree(new ZstdInputStreamNoFinalizer(exchange.getRequestBody()));
        requests.add(new Request(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), batch));
        boolean poisoned = batch.findValues("lines").toString().contains(POISON);
        reply(exchange, poisoned ? 400 : 200, poisoned ? "{\"detail\":\"it is poison\"}" : takeAll(batch));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String takeAll(JsonNode batch) {
        StringBuilder answers = new StringBuilder();
        for (JsonNode segment : batch.get("segments")) {
            segment.get("lines").forEach(line -> taken.add(line.asText()));
            answers.append(answers.isEmpty() ? "" : ",")
                    .append("{\"stream\":" + segment.get("stream") + ",\"verdict\":\"TAKEN\",\"cursor\":"
                            + segment.get("next") + ",\"afterMillis\":0,\"why\":\"\",\"later\":\"addition\"}");
        }
        return "{\"segments\":[" + answers + "]}";
    }
}
