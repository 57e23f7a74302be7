package dev.watchkeeper.analyzer.issue;

import dev.watchkeeper.analyzer.issue.Sighting.Evidence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How sightings wait in {@code fold_due.sightings} for the fold; their times are whole microseconds, and written as such. */
public final class SightingJson {

    private SightingJson() {}

    public static JsonArray write(List<Sighting> sightings) {
        JsonArray all = new JsonArray();
        sightings.forEach(sighting -> all.add(json(sighting)));
        return all;
    }

    public static List<Sighting> read(JsonArray written, long stream) {
        return written.stream().map(one -> sighting((JsonObject) one, stream)).toList();
    }

    private static JsonObject json(Sighting sighting) {
        JsonArray evidence = new JsonArray();
        sighting.evidence()
                .forEach(line -> evidence.add(new JsonObject()
                        .put("offset", line.offset())
                        .put("time", micros(line.time()))
                        .put("line", line.line())
                        .put("rule", line.rule())));
        return new JsonObject()
                .put("about", sighting.about())
                .put("code", sighting.code())
                .put("component", sighting.component())
                .put("class", sighting.troubleClass())
                .put("category", sighting.category())
                .put("severity", sighting.severity())
                .put("title", sighting.title())
                .put("cause", sighting.cause())
                .put("advice", sighting.advice())
                .put("lines", sighting.lines())
                .put("firstSeen", micros(sighting.firstSeen()))
                .put("lastSeen", micros(sighting.lastSeen()))
                .put("evidence", evidence);
    }

    private static Sighting sighting(JsonObject json, long stream) {
        List<Evidence> evidence = json.getJsonArray("evidence").stream()
                .map(one -> (JsonObject) one)
                .map(line -> new Evidence(
                        stream,
                        line.getLong("offset"),
                        instant(line.getLong("time")),
                        line.getString("line"),
                        line.getString("rule")))
                .toList();
        return new Sighting(
                json.getString("about"),
                json.getLong("code"),
                json.getString("component"),
                json.getString("class"),
                json.getString("category"),
                json.getString("severity"),
                json.getString("title"),
                json.getString("cause"),
                json.getString("advice"),
                json.getLong("lines"),
                instant(json.getLong("firstSeen")),
                instant(json.getLong("lastSeen")),
                evidence);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
