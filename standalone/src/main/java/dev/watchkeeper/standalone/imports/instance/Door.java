package dev.watchkeeper.standalone.imports.instance;

import dev.watchkeeper.standalone.home.Trouble;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One instance's address, and requests to it with a token. */
final class Door implements AutoCloseable {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int LAST_PORT = 65_535;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final URI base;
    private final Duration toAnswer;

    /** @param toAnswer until the last byte of an answer is there */
    Door(URI base, Duration toAnswer) {
        this.base = base;
        this.toAnswer = toAnswer;
    }

    /** Takes an address as a person writes it. */
    static Door at(String url) {
        String stripped = url.strip().replaceAll("/+$", "");
        try {
            URI base = URI.create(stripped);
            String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
            boolean port = base.getPort() == -1 || base.getPort() > 0 && base.getPort() <= LAST_PORT;
            if (base.getHost() != null && port && (scheme.equals("http") || scheme.equals("https"))) {
                return new Door(base, TO_ANSWER);
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(url);
        }
        throw noAddress(url);
    }

    /** What came back. */
    record Reply(int status, String retryAfter, String body) {}

    Reply get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).GET());
    }

    Reply post(String token, String path, String json) throws IOException, InterruptedException {
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    Reply postPacked(String token, String path, String encoding, byte[] packed)
            throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.ofByteArray(packed);
        return send(request(token, path)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(body));
    }

    Reply delete(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).DELETE());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.strip());
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = whole(http.sendAsync(request.build(), BodyHandlers.ofString()));
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").map(String::strip).orElse(""),
                answer.body());
    }

    /** A request's own timeout is over when the head of an answer is there, and waits for the rest of it for ever. */
    private HttpResponse<String> whole(CompletableFuture<HttpResponse<String>> coming)
            throws IOException, InterruptedException {
        try {
            return coming.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + toAnswer.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    /** In a few words. */
    static String why(IOException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "nobody knows a host of that name";
            }
        }
        return trouble instanceof ConnectException ? "connection refused" : String.valueOf(trouble.getMessage());
    }

    private static Trouble noAddress(String url) {
        return new Trouble("--to " + url + " is no address of an instance: write one such as http://127.0.0.1:8080");
    }
}
