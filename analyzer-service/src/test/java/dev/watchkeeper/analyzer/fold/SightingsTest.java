package dev.watchkeeper.analyzer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchkeeper.analyzer.chunk.PlacedLine;
import dev.watchkeeper.analyzer.chunk.PlacedLine.Text;
import dev.watchkeeper.analyzer.issue.Sighting;
import dev.watchkeeper.engine.format.RawLine;
import dev.watchkeeper.engine.line.Understanding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T15:05:00Z");

    private final Understanding understanding = Understanding.standard();
    private final Sightings sightings = new Sightings();

    @Test
    void attacks_of_a_class_are_one_issue_a_severity_whatever_was_asked_for() {
        add("/search?q=1%27%20union%20select%20password%20from%20users--", 404);
        add("/shop/item?id=1%27%20or%20%271%27=%271", 404);
        add("/a/b/c?id=1;drop%20table%20users--", 404);
        add("/search?q=1%27%20union%20select%20password%20from%20users--", 200);

        List<Sighting> found = sightings.of(7);

        assertThat(found).extracting(Sighting::about).containsExactly("web_attack_sqli LOW", "web_attack_sqli HIGH");
        assertThat(found).extracting(Sighting::lines).containsExactly(3L, 1L);
        assertThat(found.getFirst().code())
                .isEqualTo(line("/search?q=1", 404).line().code().value());
    }

    @Test
    void other_lines_are_one_issue_a_code() {
        add("/orders/1", 503);
        add("/orders/2", 503);
        add("/carts/2", 503);

        assertThat(sightings.of(7)).extracting(Sighting::lines).containsExactly(2L, 1L);
        assertThat(sightings.of(7)).extracting(Sighting::about).allMatch(about -> about.startsWith("v1:"));
    }

    private void add(String target, int status) {
        sightings.add(line(target, status));
    }

    private PlacedLine line(String target, int status) {
        String text = "203.0.113.7 - - [02/Jan/2026:15:04:05 +0000] \"GET %s HTTP/1.1\" %d 12 \"-\" \"Mozilla/5.0\""
                .formatted(target, status);
        return new PlacedLine(0, 100, understanding.understand(new RawLine(text, NOW, ZoneOffset.UTC)), Text.PLAIN);
    }
}
