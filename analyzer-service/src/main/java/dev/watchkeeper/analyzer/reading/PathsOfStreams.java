package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.analyzer.chunk.CleanText;
import dev.watchkeeper.analyzer.stream.StreamQuery;
import dev.watchkeeper.contract.StreamIntroduction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which path a stream was introduced. The database is asked once for each: the path it knows does not change any
 * more, so all analyzers read a stream's lines alike.
 */
@ApplicationScoped
public class PathsOfStreams {

    private static final int MOST_KNOWN = 20_000;

    private final StreamQuery streams;
    private final Map<Long, String> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    public PathsOfStreams(StreamQuery streams) {
        this.streams = streams;
    }

    /**
     * The path of each, as far as there is one.
     *
     * @param introductions of those that the database may not know yet
     */
    public Uni<Map<Long, String>> of(Collection<Long> wanted, List<StreamIntroduction> introductions) {
        Map<Long, String> paths = new HashMap<>();
        introductions.forEach(one -> paths.put(one.stream(), CleanText.of(one.path())));
        List<Long> unknown =
                wanted.stream().filter(stream -> !isKnown(stream, paths)).toList();
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(paths);
        }
        return streams.paths(unknown).map(found -> {
            keep(found);
            paths.putAll(found);
            return paths;
        });
    }

    private synchronized boolean isKnown(long stream, Map<Long, String> paths) {
        String path = known.get(stream);
        if (path != null) {
            paths.put(stream, path);
        }
        return path != null;
    }

    private synchronized void keep(Map<Long, String> found) {
        known.putAll(found);
    }
}
