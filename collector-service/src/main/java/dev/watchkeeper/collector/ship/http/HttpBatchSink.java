package dev.watchkeeper.collector.ship.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.ship.ShipConfig;
import dev.watchkeeper.contract.Batch;
import dev.watchkeeper.contract.BatchAnswer;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Offers batches to an analyzer over HTTP. */
@DefaultBean
@ApplicationScoped
public class HttpBatchSink implements BatchSink {

    /** A problem answer says what is wrong in its first words. */
    private static final int MAX_WORDS = 300;

    private final AnalyzerClient analyzer;
    private final @Nullable String authorization;
    private final Duration timeout;
    private final PostedBatches batches;

    HttpBatchSink(ShipConfig config, ObjectMapper json) {
        authorization = AnalyzerClient.authorization(config);
        timeout = config.timeout();
        analyzer = AnalyzerClient.of(config);
        batches = new PostedBatches(this::send, json);
    }

    @Override
    public BatchAnswer offer(Batch batch) throws InterruptedException {
        return batches.offer(batch);
    }

    @Override
    public Ready ready(Batch batch) {
        return batches.ready(batch);
    }

    private Post.Told send(Packing packing, byte[] packed) throws InterruptedException {
        // A little more than the client's own limit, which names the connection when it runs out.
        long millis = timeout.plusSeconds(1).toMillis();
        try {
            RestResponse<String> response = analyzer.offer(authorization, packing.encoding(), packed)
                    .subscribeAsCompletionStage()
                    .get(millis, TimeUnit.MILLISECONDS);
            String retryAfter = response.getHeaderString(HttpHeaders.RETRY_AFTER);
            return new Post.Told.Reply(
                    response.getStatus(), retryAfter == null ? "" : retryAfter.strip(), body(response));
        } catch (ExecutionException e) {
            return new Post.Told.Nothing("the analyzer was not reached: " + e.getCause());
        } catch (TimeoutException e) {
            return new Post.Told.Nothing("the analyzer did not answer within " + timeout);
        }
    }

    /** With a status of failure the body is left unread by the client, whatever type was asked for. */
    private static String body(RestResponse<?> response) {
        try {
            return switch (response.getEntity()) {
                case String whole -> whole;
                case InputStream unread -> new String(unread.readNBytes(MAX_WORDS), StandardCharsets.UTF_8);
                case null, default -> "";
            };
        } catch (IOException e) {
            return e.toString();
        }
    }
}
