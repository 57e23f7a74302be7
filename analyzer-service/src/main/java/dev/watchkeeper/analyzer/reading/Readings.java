package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.engine.line.Understanding;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.PathSettings;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** How lines are read right now. A batch that has begun to be read goes on as it began. */
@ApplicationScoped
public class Readings {

    /** What counts at one moment. */
    private record InForce(Understanding understanding, LineSettings settings) {}

    private final PathsOfStreams paths;
    private final Optional<SettingsFile> file;
    private final AtomicInteger refused = new AtomicInteger();
    private final Understanding engine = Understanding.standard();
    private volatile InForce now = new InForce(engine, LineSettings.NONE);

    public Readings(ReadingConfig config, PathsOfStreams paths, MeterRegistry meters) {
        this.paths = paths;
        file = config.file().map(SettingsFile::new);
        meters.gauge("watchkeeper_line_settings_refused", refused);
        meters.gauge("watchkeeper_engine_decisions", engine, one -> one.memory().held());
        FunctionCounter.builder(
                        "watchkeeper_engine_decisions_forgotten_total",
                        engine,
                        one -> one.memory().forgotten())
                .register(meters);
    }

    /** @param introductions of streams that the database may not know yet */
    public Uni<Reading> of(Collection<Long> streams, List<StreamIntroduction> introductions) {
        InForce inForce = now;
        if (inForce.settings().paths().isEmpty()) {
            return Uni.createFrom().item(new Reading(inForce.understanding(), Map.of()));
        }
        return paths.of(streams, introductions)
                .map(known -> new Reading(inForce.understanding(), settings(known, inForce.settings())));
    }

    /** Looks whether users say something else by now. */
    void look() {
        file.flatMap(SettingsFile::look).ifPresent(news -> {
            now = new InForce(engine.with(news.settings()), news.settings());
            refused.set(news.refused().size());
            news.refused().forEach(sentence -> Log.warnf("not taken over: %s", sentence));
            Log.infof(
                    "line settings are in force formats=%d paths=%d refused=%d",
                    news.settings().formats().size(),
                    news.settings().paths().size(),
                    news.refused().size());
        });
    }

    private static Map<Long, PathSettings> settings(Map<Long, String> paths, LineSettings settings) {
        Map<Long, PathSettings> ofStreams = new HashMap<>();
        paths.forEach((stream, path) -> ofStreams.put(stream, settings.of(path)));
        return ofStreams;
    }
}
