package dev.watchkeeper.collector.life.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.collector.life.Lives;
import dev.watchkeeper.collector.life.Lives.Answer.Begun;
import dev.watchkeeper.collector.life.Lives.Answer.NotNow;
import dev.watchkeeper.collector.ship.ShipConfig;
import dev.watchkeeper.collector.ship.http.AnalyzerClient;
import dev.watchkeeper.collector.ship.http.AnalyzerStatus;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Asks an analyzer over HTTP: first for the life, then for the streams, a page after the other. */
@DefaultBean
@ApplicationScoped
public class HttpLives implements Lives {

    /** As many as the analyzer gives at once. */
    static final int PAGE = 1_000;

    /** One request. Anything but its body is the end of the asking. */
    private sealed interface Told {
        record Body(String json) implements Told {}

        record Nothing(NotNow why) implements Told {}
    }

    private final AnalyzerClient analyzer;
    private final ObjectMapper json;
    private final @Nullable String authorization;
    private final Duration timeout;

    HttpLives(ShipConfig config, ObjectMapper json) {
        this.json = json;
        authorization = AnalyzerClient.authorization(config);
        timeout = config.timeout();
        analyzer = AnalyzerClient.of(config);
    }

    @Override
    public Answer begin(String node, String by) throws InterruptedException {
        try {
            return switch (ask(analyzer.begin(authorization, node, by))) {
                case Told.Nothing nothing -> nothing.why();
                case Told.Body body ->
                    withStreams(
                            node, json.readValue(body.json(), NodeLife.class).life());
            };
        } catch (JsonProcessingException e) {
            return new NotNow(Duration.ZERO, "the analyzer's answer is not readable: " + e.getOriginalMessage(), false);
        }
    }

    private Answer withStreams(String node, long life) throws InterruptedException, JsonProcessingException {
        List<KnownStream> all = new ArrayList<>();
        while (true) {
            String after = all.isEmpty() ? "0" : all.getLast().stream();
            switch (ask(analyzer.streams(authorization, node, after, PAGE))) {
                case Told.Nothing nothing -> {
                    return nothing.why();
                }
                case Told.Body body -> {
                    List<KnownStream> page = json.readValue(body.json(), new TypeReference<>() {});
                    all.addAll(page);
                    if (page.size() < PAGE) {
                        return new Begun(life, all);
                    }
                }
            }
        }
    }

    private Told ask(Uni<RestResponse<String>> request) throws InterruptedException {
        RestResponse<String> response;
        try {
            // A little more than the client's own limit, which names the connection when it runs out.
            response = request.subscribeAsCompletionStage()
                    .get(timeout.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return nothing(Duration.ZERO, "the analyzer was not reached: " + e.getCause(), false);
        } catch (TimeoutException e) {
            return nothing(Duration.ZERO, "the analyzer did not answer within " + timeout, false);
        }
        String retryAfter = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        return switch (AnalyzerStatus.of(response.getStatus(), retryAfter == null ? "" : retryAfter.strip())) {
            case AnalyzerStatus.Answered answered ->
                new Told.Body(response.getEntity() == null ? "" : response.getEntity());
            case AnalyzerStatus.Later later -> nothing(later.after(), later.why(), later.needsAPerson());
            case AnalyzerStatus.Unfit unfit ->
                nothing(
                        AnalyzerStatus.UNTIL_A_PERSON_CAME,
                        "the analyzer does not take this node's name, " + unfit.why()
                                + ": check watchkeeper.collector.ship.node",
                        true);
        };
    }

    private static Told nothing(Duration after, String why, boolean needsAPerson) {
        return new Told.Nothing(new NotNow(after, why, needsAPerson));
    }
}
