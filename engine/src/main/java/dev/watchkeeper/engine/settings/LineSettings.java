package dev.watchkeeper.engine.settings;

import dev.watchkeeper.engine.format.Format;
import java.util.List;
import java.util.Optional;

/**
 * What users say about lines, read from files of theirs.
 *
 * @param formats their own formats, tried before those that come with the engine
 * @param paths the first that takes a path says how its lines are read
 */
public record LineSettings(List<Format> formats, List<PathRule> paths) {

    public static final LineSettings NONE = new LineSettings(List.of(), List.of());

    public LineSettings {
        formats = List.copyOf(formats);
        paths = List.copyOf(paths);
    }

    /** The user's own format of this name. */
    Optional<Format> format(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** What is said about paths written so. */
    Optional<PathRule> path(String written) {
        return paths.stream()
                .filter(rule -> rule.pattern().toString().equals(written))
                .findFirst();
    }

    /** What is said about a file. */
    public PathSettings of(String path) {
        return paths.stream()
                .filter(rule -> rule.pattern().takes(path))
                .findFirst()
                .map(PathRule::settings)
                .orElse(PathSettings.NONE);
    }

    /** Which paths, and what counts for them. */
    public record PathRule(PathPattern pattern, PathSettings settings) {}
}
