package dev.watchkeeper.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Excerpts of real incidents: are their kinds of trouble found anywhere in the excerpt, and does a line that people
 * named as evidence show any trouble at all? Each line is read alone, and again within the event it belongs to, as a
 * stream would give it. Incidents made up from a rule's own pattern (stubs) are left out.
 */
final class Cre implements Corpus {

    private static final double BAR = 0.85;

    /** Its coarse kinds in our classes; any of them is right. */
    static final Map<String, Set<String>> MAP = Map.ofEntries(
            Map.entry("config", Set.of("config_error")),
            Map.entry("crash", Set.of("service_crash", "restart_loop", "container_crash_loop", "fatal_logged")),
            Map.entry("oom", Set.of("out_of_memory", "container_oom", "memory_leak")),
            Map.entry("replication", Set.of("replication")),
            Map.entry("timeout", Set.of("timeout", "high_latency")),
            Map.entry("auth", Set.of("auth_failure")),
            Map.entry("connection_failure", Set.of("network", "db_connection", "http_5xx")),
            Map.entry("tls", Set.of("tls_certificate")),
            Map.entry("permission", Set.of("permission")),
            Map.entry("data_corruption", Set.of("data_corruption")),
            Map.entry("dns", Set.of("dns")),
            Map.entry("rate_limit", Set.of("rate_limited")),
            Map.entry("image_pull", Set.of("container_image")),
            Map.entry("disk_full", Set.of("disk_full")),
            Map.entry("port_conflict", Set.of("port_conflict")),
            Map.entry("restart_loop", Set.of("restart_loop", "container_crash_loop")),
            Map.entry("db_connection", Set.of("db_connection")),
            Map.entry("exception", Set.of("exception")),
            Map.entry("http_5xx", Set.of("http_5xx")),
            Map.entry("deadlock", Set.of("db_deadlock")),
            Map.entry("slow_query", Set.of("slow_query")));

    @Override
    public String name() {
        return "cre";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally classes = new Tally();
        Tally incidents = new Tally();
        Tally evidence = new Tally();
        for (LabelledLine line : lines) {
            boolean isScored = !line.truth("stub").orElse("").equals("true")
                    && line.truth("kind").orElse("").equals("incident");
            if (isScored) {
                count(line, engine, classes, incidents, evidence);
            }
        }
        return new Score(
                name(),
                "class recall; an evidence line hit",
                String.format(Locale.ROOT, "%.4f; %.4f", classes.share(), evidence.share()),
                "CRE 1.0",
                String.format(Locale.ROOT, ">= %.2f, >= %.2f", BAR, BAR),
                classes.share() >= BAR && evidence.share() >= BAR,
                Stream.concat(
                                Stream.of(
                                        "classes   " + classes.figure(),
                                        "incidents " + incidents.figure() + " with at least one of their classes",
                                        "evidence  " + evidence.figure()),
                                classes.byKind().stream())
                        .toList(),
                Stream.concat(classes.misses().stream(), evidence.misses().stream())
                        .toList());
    }

    private static void count(
            LabelledLine incident, EngineReading engine, Tally classes, Tally incidents, Tally evidence) {
        List<Optional<String>> seen = Stream.of(incident.text().split("\n", -1))
                .map(line -> engine.understand(line)
                        .match()
                        .map(match -> match.troubleClass().id()))
                .toList();
        Set<String> found = new TreeSet<>();
        seen.forEach(got -> got.ifPresent(found::add));
        Set<String> inEvents = new TreeSet<>();
        for (String event : engine.events(List.of(incident.text().split("\n", -1)))) {
            engine.understand(event).match().ifPresent(match -> {
                found.add(match.troubleClass().id());
                event.lines().forEach(inEvents::add);
            });
        }
        boolean any = false;
        List<String> kinds = new ArrayList<>();
        for (JsonNode issue : incident.label().path("issues")) {
            boolean right = MAP.getOrDefault(issue.asText(), Set.of()).stream().anyMatch(found::contains);
            any |= right;
            kinds.add(issue.asText());
            classes.count(
                    issue.asText(), incident.text(), "class", issue.asText(), Optional.of(found.toString()), right);
        }
        String name = incident.truth("cre").orElse("?");
        if (!kinds.isEmpty()) {
            incidents.count(name, incident.text(), "any class", kinds.toString(), Optional.of(found.toString()), any);
        }
        List<Integer> places = new ArrayList<>();
        incident.label().path("evidence").forEach(place -> places.add(place.asInt() - 1));
        if (!places.isEmpty()) {
            String[] lines = incident.text().split("\n", -1);
            boolean hit = places.stream()
                    .filter(place -> place < lines.length)
                    .anyMatch(place -> seen.get(place).isPresent()
                            || inEvents.stream().anyMatch(line -> !line.isBlank() && lines[place].endsWith(line)));
            String first = lines[Math.min(places.getFirst(), lines.length - 1)];
            evidence.count(name, first, "evidence", "any trouble", Optional.empty(), hit);
        }
    }
}
