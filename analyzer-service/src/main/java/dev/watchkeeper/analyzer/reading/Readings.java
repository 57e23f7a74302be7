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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How lines are read right now. A batch that has begun to be read goes on as it began. */
@ApplicationScoped
public class Readings {

    /** Paths whose settings are remembered: more than streams are open at once. */
    private static final int MOST_PATHS = 20_000;

    /** What counts at one moment, and what that means for the paths that were met since. */
    private record InForce(Understanding understanding, LineSettings settings, Map<String, PathSettings> met) {

        InForce(Understanding understanding, LineSettings settings) {
            this(understanding, settings, new ConcurrentHashMap<>());
        }

        PathSettings of(String path) {
            if (met.size() > MOST_PATHS) {
                met.clear();
            }
            return met.computeIfAbsent(path, settings::of);
        }
    }

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
                .map(known -> new Reading(inForce.understanding(), settings(known, inForce)));
    }

    /** Reads what users say before the first line is read. */
    void begin() {
        file.ifPresent(settings -> settings.begin()
                .ifPresentOrElse(this::take, () -> Log.infof("no line settings yet file=%s", settings.path())));
    }

    /** Looks whether users say something else by now. */
    void look() {
        file.flatMap(SettingsFile::look).ifPresent(this::take);
    }

    private void take(SettingsFile.News news) {
        now = new InForce(engine.with(news.settings()), news.settings());
        refused.set(news.refused().size());
        news.refused().forEach(sentence -> Log.warnf("line settings, not taken over: %s", sentence));
        Log.infof(
                "line settings are in force formats=%d paths=%d refused=%d",
                news.settings().formats().size(),
                news.settings().paths().size(),
                news.refused().size());
    }

    private static Map<Long, PathSettings> settings(Map<Long, String> paths, InForce inForce) {
        Map<Long, PathSettings> ofStreams = new HashMap<>();
        paths.forEach((stream, path) -> ofStreams.put(stream, inForce.of(path)));
        return ofStreams;
    }
}
