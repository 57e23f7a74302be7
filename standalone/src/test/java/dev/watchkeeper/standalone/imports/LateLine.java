package dev.watchkeeper.standalone.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** A line to an instance on which one batch stays on its way until the next one comes: then it arrives first. */
final class LateLine implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of("Authorization", "Content-Type", "Content-Encoding");

    private final String to;
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer door;
    private final CompletableFuture<HttpRequest> held = new CompletableFuture<>();
    private final CompletableFuture<String> answerToTheLateOne = new CompletableFuture<>();

    private LateLine(String to) throws IOException {
        this.to = to;
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.createContext("/", this::carry);
        door.start();
    }

    static LateLine to(String url) throws IOException {
        return new LateLine(url);
    }

    String url() {
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    /** Waits until the first batch is on its way. */
    void awaitABatch() {
        held.join();
    }

    String answerToTheLateOne() {
        return answerToTheLateOne.join();
    }

    @Override
    public void close() {
        door.stop(0);
        client.close();
    }

    private void carry(HttpExchange asked) throws IOException {
        HttpRequest request = request(asked);
        boolean isABatch = asked.getRequestURI().getPath().equals("/api/v1/batches");
        if (isABatch && held.complete(request)) {
            // Nobody hears of it any more; the connection stays as it is until its sender is gone.
            return;
        }
        if (isABatch && !answerToTheLateOne.isDone()) {
            answerToTheLateOne.complete(new String(send(held.join()).body(), StandardCharsets.UTF_8));
        }
        HttpResponse<byte[]> answer = send(request);
        asked.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        asked.getResponseBody().write(answer.body());
        asked.close();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private HttpRequest request(HttpExchange asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + asked.getRequestURI()))
                .method(
                        asked.getRequestMethod(),
                        BodyPublishers.ofByteArray(asked.getRequestBody().readAllBytes()));
        for (String name : PASSED_ON) {
            String value = asked.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }
}
