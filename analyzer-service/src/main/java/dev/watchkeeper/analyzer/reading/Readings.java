package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.analyzer.reading.Watched.News;
import dev.watchkeeper.contract.StreamIntroduction;
import dev.watchkeeper.engine.classify.Memory;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.classify.UserRules;
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
    private final Optional<Watched<LineSettings>> file;
    private final Optional<Watched<UserRules>> rules;
    private final AtomicInteger refusedSettings = new AtomicInteger();
    private final AtomicInteger refusedRules = new AtomicInteger();
    private final RuleBook ofEngine;

    /** With the rules that count, and none of the users' formats. */
    private Understanding engine = Understanding.standard();

    private volatile InForce now = new InForce(engine, LineSettings.NONE);

    public Readings(ReadingConfig config, PathsOfStreams paths, MeterRegistry meters) {
        this.paths = paths;
        ofEngine = engine.ruleBook();
        file = config.file().map(SettingsFile::at);
        rules = config.rules().map(path -> RuleFiles.at(path, ofEngine));
        meters.gauge("watchkeeper_line_settings_refused", refusedSettings);
        meters.gauge("watchkeeper_rules_refused", refusedRules);
        meters.gauge("watchkeeper_engine_decisions", this, one -> one.memory().held());
        FunctionCounter.builder(
                        "watchkeeper_engine_decisions_forgotten_total",
                        this,
                        one -> one.memory().forgotten())
                .register(meters);
    }

    /** It begins anew with other rules. */
    private Memory memory() {
        return now.understanding().memory();
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
        rules.ifPresent(all -> all.begin()
                .ifPresentOrElse(this::takeRules, () -> Log.infof("no rules of users yet path=%s", all.path())));
        file.ifPresent(settings -> settings.begin()
                .ifPresentOrElse(this::takeSettings, () -> Log.infof("no line settings yet file=%s", settings.path())));
    }

    /** Looks whether users say something else by now. */
    void look() {
        rules.flatMap(Watched::look).ifPresent(this::takeRules);
        file.flatMap(Watched::look).ifPresent(this::takeSettings);
    }

    private void takeRules(News<UserRules> news) {
        engine = engine.with(ofEngine.with(news.said()));
        now = new InForce(engine.with(now.settings()), now.settings());
        refusedRules.set(news.refused().size());
        news.refused().forEach(sentence -> Log.warnf("rules, not taken over: %s", sentence));
        Log.infof(
                "rules of users are in force rules=%d disabled=%d refused=%d",
                news.said().rules().size(),
                news.said().disabled().size(),
                news.refused().size());
    }

    private void takeSettings(News<LineSettings> news) {
        now = new InForce(engine.with(news.said()), news.said());
        refusedSettings.set(news.refused().size());
        news.refused().forEach(sentence -> Log.warnf("line settings, not taken over: %s", sentence));
        Log.infof(
                "line settings are in force formats=%d paths=%d refused=%d",
                news.said().formats().size(),
                news.said().paths().size(),
                news.refused().size());
    }

    private static Map<Long, PathSettings> settings(Map<Long, String> paths, InForce inForce) {
        Map<Long, PathSettings> ofStreams = new HashMap<>();
        paths.forEach((stream, path) -> ofStreams.put(stream, inForce.of(path)));
        return ofStreams;
    }
}
