package dev.watchkeeper.testkit.fleet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Talks to a fleet's API the way a program would: JSON and a bearer token. */
public record ApiClient(String token) {

    /** As collectors speak it: each request under way has a connection of its own, and one has no limit of them. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode get(String url) {
        HttpResponse<String> answer = send(request(url).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + url + " answered " + answer.statusCode() + " " + answer.body());
        }
        return json(answer.body());
    }

    public JsonNode post(String url, String body) {
        HttpResponse<String> answer =
                send(request(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("POST " + url + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : json(answer.body());
    }

    /** The status alone, with the client's token. */
    public int status(String url) {
        return send(request(url).GET()).statusCode();
    }

    /**
     * What came back, and how long it took; for whoever asks in bad times.
     *
     * @param status 0 when nothing came back; the body then says why
     */
    public record Answer(int status, Optional<String> retryAfter, String body, Duration took) {}

    /** A post whose answer may be anything. */
    public Answer tryPost(String url, String body, Duration patience) {
        return timed(
                request(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), patience);
    }

    /** A get whose answer may be anything. */
    public Answer tryGet(String url, Duration patience) {
        return timed(request(url).GET(), patience);
    }

    /** The status alone, as somebody without a token. */
    public static int statusWithoutToken(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET()).statusCode();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private static Answer timed(HttpRequest.Builder request, Duration patience) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = HTTP.send(request.timeout(patience).build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Retry-After"), answer.body(), since(began));
        } catch (IOException e) {
            return new Answer(0, Optional.empty(), e.toString(), since(began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }
}
