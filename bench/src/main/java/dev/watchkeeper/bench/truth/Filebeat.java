package dev.watchkeeper.bench.truth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchkeeper.bench.corpus.EngineReading;
import dev.watchkeeper.bench.corpus.LabelledLine;
import dev.watchkeeper.bench.corpus.SeenLine;
import dev.watchkeeper.bench.corpus.WrittenLevel;
import dev.watchkeeper.bench.score.Bar;
import dev.watchkeeper.bench.score.Corpus;
import dev.watchkeeper.bench.score.Score;
import dev.watchkeeper.bench.score.Tally;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of formats that Filebeat reads, each exactly as it has them.
 *
 * <p>A few things are not compared letter by letter: times are instants to the millisecond, which is all it keeps; a
 * level is compared normalised; where it cut the query off a URL, so is ours; a dash, by which a server says that there
 * is nothing, is the same as nothing; and blanks at the end of a message do not count.
 */
final class Filebeat implements Corpus {

    private static final Bar BAR = new Bar.AtLeast(0.95, 0.98);
    private static final String ZONE_ASSUMED = "timestamp_zone_assumed";
    private static final double NANOS_A_MILLI = 1e6;
    private static final String NOTHING = "-";

    /** Have no field of their own here and are looked for among the attributes. */
    private static final Set<String> IN_ATTRIBUTES = Set.of("client_port", "outcome");

    @Override
    public String name() {
        return "filebeat";
    }

    @Override
    public Score score(List<LabelledLine> lines, EngineReading engine) {
        Tally tally = new Tally();
        for (LabelledLine line : lines) {
            SeenLine seen = engine.understand(line.text());
            JsonNode core = line.label().path("core");
            core.properties().forEach(truth -> {
                if (isScored(truth.getKey(), core)) {
                    count(tally, line, truth.getKey(), truth.getValue().asText(), seen);
                }
            });
        }
        List<String> details = Stream.of(
                        Stream.of("without "
                                + String.join(
                                        " and ", IN_ATTRIBUTES.stream().sorted().toList())
                                + ", which are attributes here: "
                                + tally.figureOf(field -> !IN_ATTRIBUTES.contains(field))),
                        tally.byKind().stream(),
                        Stream.of(""),
                        tally.byField().stream())
                .flatMap(part -> part)
                .toList();
        return new Score(
                name(),
                "exact core fields",
                tally.figure(),
                "filebeat 1.0",
                BAR.text(),
                BAR.isMet(tally.share(), tally.missed()),
                details,
                tally.misses());
    }

    private static boolean isScored(String field, JsonNode core) {
        return !field.equals(ZONE_ASSUMED)
                && !(field.equals("timestamp") && core.path(ZONE_ASSUMED).asBoolean());
    }

    private static void count(Tally tally, LabelledLine line, String field, String wanted, SeenLine seen) {
        Optional<String> got = got(field, seen);
        boolean right = switch (field) {
            case "timestamp" -> isSameTime(wanted, seen.time());
            case "level" -> new WrittenLevel(wanted).isThatOf(seen);
            case "message" -> got.map(String::stripTrailing).equals(Optional.of(wanted.stripTrailing()));
            case "url" -> got.filter(url -> isSameUrl(wanted, url)).isPresent();
            case "duration_ns" -> isSameDuration(wanted, seen.durationMs());
            default -> got.orElse(NOTHING).equals(wanted);
        };
        tally.count(line.truth("format").orElse("?"), line.text(), field, wanted, got, right);
    }

    /** Their name of a field is ours but for a few. */
    private static Optional<String> got(String field, SeenLine seen) {
        return switch (field) {
            case "timestamp" -> Optional.of(seen.time().toString());
            case "level" -> Optional.of(seen.level() + ", written " + seen.levelWord());
            case "duration_ns" -> Optional.ofNullable(seen.durationMs()).map(millis -> millis + " ms");
            case "client" -> seen.field("client_ip");
            case "process" -> seen.field("component");
            case "referrer" -> seen.field("referer");
            case "client_port", "outcome" -> seen.attribute(field);
            default -> seen.field(field);
        };
    }

    private static boolean isSameTime(String wanted, Instant got) {
        try {
            return OffsetDateTime.parse(wanted)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS)
                    .equals(got.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException broken) {
            throw new IllegalArgumentException(
                    "corpus filebeat has the timestamp \"" + wanted + "\", which is no time: mend its label");
        }
    }

    private static boolean isSameUrl(String wanted, String got) {
        int query = got.indexOf('?');
        return got.equals(wanted) || query >= 0 && got.substring(0, query).equals(wanted);
    }

    private static boolean isSameDuration(String wantedNanos, @Nullable Double gotMillis) {
        return gotMillis != null && wantedNanos.equals(String.valueOf(Math.round(gotMillis * NANOS_A_MILLI)));
    }
}
