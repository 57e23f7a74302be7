package dev.watchkeeper.standalone.imports.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.instance.Door.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The token an import goes by. An admin's does not send lines, but makes one that does; it is revoked when the import is
 * over, and expires by itself if that is not to be.
 */
final class Pass {

    private static final Duration LASTS = Duration.ofDays(1);

    private final Door door;
    private final String own;
    private final Clock clock;
    private final ObjectMapper json;
    private String made = "";
    private long madeId;

    Pass(Door door, String own, Clock clock, ObjectMapper json) {
        this.door = door;
        this.own = own;
        this.clock = clock;
        this.json = json;
    }

    String token() {
        return made.isEmpty() ? own : made;
    }

    void makeOne() throws IOException, InterruptedException {
        Reply reply = door.post(
                own,
                "/api/v1/tokens",
                json.createObjectNode()
                        .put("name", "import")
                        .put(
                                "expiresAt",
                                clock.instant()
                                        .plus(LASTS)
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .set("scopes", json.createArrayNode().add("ingest").add("read"))
                        .toString());
        if (reply.status() != 201) {
            throw new Trouble("the token may not send lines to " + door + ": give one with the scope ingest");
        }
        try {
            JsonNode answer = json.readTree(reply.body());
            made = answer.path("token").asText();
            madeId = answer.path("id").asLong();
        } catch (JsonProcessingException e) {
            throw new Trouble("what answers at " + door + " is no Watchkeeper: check --to", e);
        }
    }

    void giveBack() {
        if (made.isEmpty()) {
            return;
        }
        try {
            door.delete(own, "/api/v1/tokens/" + madeId);
        } catch (IOException e) {
            // It expires by itself.
            made = "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        made = "";
    }
}
