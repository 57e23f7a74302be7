package dev.watchkeeper.standalone.imports.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchkeeper.collector.ship.BatchSink;
import dev.watchkeeper.collector.ship.http.Packing;
import dev.watchkeeper.collector.ship.http.Post;
import dev.watchkeeper.collector.ship.http.PostedBatches;
import dev.watchkeeper.contract.KnownStream;
import dev.watchkeeper.contract.NodeLife;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.instance.Door.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An instance that answers over HTTP. */
public final class RunningInstance implements Instance {

    private static final int PAGE = 1_000;
    private static final int ISSUES_A_PAGE = 500;

    /** Issues of this node may stand behind many others; so many pages are looked through. */
    private static final int MOST_ISSUE_PAGES = 40;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Door door;
    private final Pass pass;
    private final boolean goesOn;

    private RunningInstance(Door door, Pass pass, boolean goesOn) {
        this.door = door;
        this.pass = pass;
        this.goesOn = goesOn;
    }

    /**
     * @param token of somebody who may send, or who may make a token that does
     * @param goesOn it is there when the import is over
     */
    public static RunningInstance at(String url, String token, boolean goesOn, Clock clock) {
        Door door = Door.at(url);
        return new RunningInstance(door, new Pass(door, token, clock, JSON), goesOn);
    }

    @Override
    public BatchSink sink() {
        return new PostedBatches(this::send, JSON);
    }

    @Override
    public List<KnownStream> streams(String node) throws InterruptedException {
        List<KnownStream> all = new ArrayList<>();
        while (true) {
            String after = all.isEmpty() ? "0" : all.getLast().stream();
            Reply page = ask("/api/v1/streams?limit=" + PAGE + "&after=" + after + "&node=" + written(node));
            List<KnownStream> streams = read(required(page), new TypeReference<>() {});
            all.addAll(streams);
            if (streams.size() < PAGE) {
                return all;
            }
        }
    }

    @Override
    public NodeLife lastLife(String node) throws InterruptedException {
        return read(required(ask("/api/v1/lives?node=" + written(node))), new TypeReference<>() {});
    }

    @Override
    public long beginLife(String node, String by) throws InterruptedException {
        String path = "/api/v1/lives?node=" + written(node) + "&by=" + written(by);
        try {
            Reply reply = door.post(pass.token(), path, "");
            if (reply.status() == 403) {
                pass.makeOne();
                reply = door.post(pass.token(), path, "");
            }
            return read(required(reply), new TypeReference<NodeLife>() {}).life();
        } catch (IOException e) {
            throw nobody(e);
        }
    }

    @Override
    public Optional<Accounts> accounts(String node) throws InterruptedException {
        Reply reply = ask("/api/v1/ledger?limit=1&node=" + written(node));
        if (reply.status() != 200) {
            return Optional.empty();
        }
        JsonNode totals = read(reply.body(), new TypeReference<JsonNode>() {}).path("totals");
        JsonNode lines = totals.path("lines");
        JsonNode bytes = totals.path("bytes");
        return Optional.of(new Accounts(
                lines.path("stored").asLong(),
                bytes.path("stored").asLong(),
                lines.path("filtered").asLong(),
                bytes.path("filtered").asLong(),
                lines.path("quarantined").asLong(),
                bytes.path("quarantined").asLong(),
                bytes.path("truncated").asLong(),
                bytes.path("lost").asLong()));
    }

    @Override
    public Optional<List<OpenIssue>> openIssues(String node) throws InterruptedException {
        List<OpenIssue> found = new ArrayList<>();
        String before = "";
        for (int page = 0; page < MOST_ISSUE_PAGES; page++) {
            Reply reply = ask("/api/v1/issues?limit=" + ISSUES_A_PAGE + before);
            if (reply.status() != 200) {
                return Optional.empty();
            }
            List<JsonNode> issues = read(reply.body(), new TypeReference<>() {});
            issues.stream()
                    .filter(issue -> issue.path("scope").asText().equals(node))
                    .filter(issue -> !issue.path("state").asText().equals("resolved"))
                    .map(RunningInstance::issue)
                    .forEach(found::add);
            if (issues.size() < ISSUES_A_PAGE) {
                break;
            }
            before = "&before=" + issues.getLast().path("id").asLong();
        }
        return Optional.of(found);
    }

    @Override
    public Optional<String> address() {
        return goesOn ? Optional.of(door.toString()) : Optional.empty();
    }

    @Override
    public void close() {
        pass.giveBack();
        door.close();
    }

    private static OpenIssue issue(JsonNode issue) {
        return new OpenIssue(
                issue.path("id").asLong(),
                issue.path("severity").asText(),
                issue.path("class").asText(),
                issue.path("title").asText(),
                issue.path("lines").asLong());
    }

    private Post.Told send(Packing packing, byte[] packed) throws InterruptedException {
        try {
            Reply reply = door.postPacked(pass.token(), "/api/v1/batches", packing.encoding(), packed);
            if (reply.status() == 401 || reply.status() == 403 || reply.status() == 404) {
                // No wait makes this good: whoever imports hears of it now.
                required(reply);
            }
            return new Post.Told.Reply(reply.status(), reply.retryAfter(), reply.body());
        } catch (IOException e) {
            return new Post.Told.Nothing(door + " was not reached: " + Door.why(e));
        }
    }

    private Reply ask(String path) throws InterruptedException {
        try {
            return door.get(pass.token(), path);
        } catch (IOException e) {
            throw nobody(e);
        }
    }

    private String required(Reply reply) {
        return switch (reply.status()) {
            case 200 -> reply.body();
            case 401 ->
                throw new Trouble("the token is not known at " + door
                        + ", or not any more: give a valid one with --token or WATCHKEEPER_TOKEN");
            case 403 ->
                throw new Trouble("the token may not send lines to " + door + ": give one with the scope ingest");
            case 400 -> throw new Trouble(door + " does not take the name of the node: choose another --node");
            default ->
                throw new Trouble("at " + door + " there is no Watchkeeper that can be asked now, status "
                        + reply.status() + ": check --to, or try again");
        };
    }

    private <T> T read(String body, TypeReference<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new Trouble("what answers at " + door + " is no Watchkeeper: check --to", e);
        }
    }

    private Trouble nobody(IOException e) {
        return new Trouble("no instance answers at " + door + " (" + Door.why(e) + "): start it, or check --to", e);
    }

    private static String written(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
