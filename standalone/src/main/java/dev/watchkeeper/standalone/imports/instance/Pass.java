package dev.watchkeeper.standalone.imports.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchkeeper.standalone.home.Trouble;
import dev.watchkeeper.standalone.imports.instance.Door.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The token an import goes by. An admin's does not send lines, but makes one that does; it is revoked when the import is
 * over, and expires soon by itself if that is not to be. An import that takes longer gets a new one in time.
 */
final class Pass {

    /** Clocks of two machines may differ by that much less {@link #IS_YOUNG}. */
    private static final Duration LASTS = Duration.ofHours(2);

    private static final Duration IS_YOUNG = Duration.ofHours(1);

    /** Anything else is no header. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    private final Door door;
    private final String own;
    private final Clock clock;
    private final ObjectMapper json;
    private String made = "";
    private long madeId;
    private Instant madeAt = Instant.EPOCH;

    Pass(Door door, String own, Clock clock, ObjectMapper json) {
        this.door = door;
        this.own = own.strip();
        if (!TOKEN.matcher(this.own).matches()) {
            throw new Trouble("the token has a character that no token has, perhaps one that cannot be seen:"
                    + " copy it again, without what is around it");
        }
        this.clock = clock;
        this.json = json;
    }

    String token() throws InterruptedException {
        if (made.isEmpty()) {
            return own;
        }
        if (clock.instant().isAfter(madeAt.plus(IS_YOUNG))) {
            renew();
        }
        return made;
    }

    private void renew() throws InterruptedException {
        long before = madeId;
        try {
            makeOne();
            revoke(before);
        } catch (IOException | Trouble e) {
            // The one that is there is good for some time: the next request tries again.
            return;
        }
    }

    void makeOne() throws IOException, InterruptedException {
        Instant now = clock.instant();
        Reply reply = door.post(
                own,
                "/api/v1/tokens",
                json.createObjectNode()
                        .put("name", "import")
                        .put(
                                "expiresAt",
                                now.plus(LASTS).truncatedTo(ChronoUnit.SECONDS).toString())
                        .set("scopes", json.createArrayNode().add("ingest").add("read"))
                        .toString());
        if (reply.status() != 201) {
            throw new Trouble("the token may not send lines to " + door + ": give one with the scope ingest");
        }
        try {
            JsonNode answer = json.readTree(reply.body());
            String token = answer.path("token").asText();
            if (!TOKEN.matcher(token).matches()) {
                throw new Trouble("what answers at " + door + " is no Watchkeeper: check --to");
            }
            made = token;
            madeId = answer.path("id").asLong();
            madeAt = now;
        } catch (JsonProcessingException e) {
            throw new Trouble("what answers at " + door + " is no Watchkeeper: check --to", e);
        }
    }

    void giveBack() {
        if (made.isEmpty()) {
            return;
        }
        try {
            revoke(madeId);
        } catch (IOException e) {
            // It expires by itself.
            made = "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        made = "";
    }

    private void revoke(long id) throws IOException, InterruptedException {
        door.delete(own, "/api/v1/tokens/" + id);
    }
}
